package org.suividepenses.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.TableFormat;
import org.suividepenses.platform.web.Downloads;

/** Answers with reports as files. */
final class ReportFiles {

    private ReportFiles() {}

    /** @throws ProblemException NOT_FOUND for an extension that is none of {@link TableFormat} */
    static void send(Supplier<Table> table, String extension, HttpServletResponse response) throws IOException {
        TableFormat format = TableFormat.of(extension).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Downloads.table(response, table.get(), format);
    }
}
