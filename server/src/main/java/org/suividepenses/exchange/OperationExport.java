package org.suividepenses.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.suividepenses.exchange.internal.OperationCsv;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.operation.ListFilter;
import org.suividepenses.operation.OperationList;
import org.suividepenses.platform.web.ProblemSentences;

/** Operations as a table for other programs, streamed: memory does not grow with their number. */
@Service
public class OperationExport {

    private final OperationList list;
    private final ProblemSentences sentences;

    OperationExport(OperationList list, ProblemSentences sentences) {
        this.list = list;
        this.sentences = sentences;
    }

    /**
     * Writes the operations that a list would show, in its order, as CSV: UTF-8 with a byte order mark. In French the
     * delimiter is a semicolon and decimals have a comma, in English comma and point. A cell that a spreadsheet would
     * run as a formula begins with an apostrophe; numbers stay numbers.
     *
     * @return how many
     * @throws IOException when {@code out} cannot be written
     */
    public long csv(ListFilter filter, Caller caller, Locale language, OutputStream out) throws IOException {
        caller.mustHave(Permission.OPERATION_EXPORT);
        try (OperationCsv csv = new OperationCsv(out, sentences, language)) {
            list.stream(filter, caller, csv::write);
            return csv.count();
        }
    }
}
