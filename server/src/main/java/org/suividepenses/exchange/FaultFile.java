package org.suividepenses.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Page;
import org.suividepenses.platform.table.CellText;
import org.suividepenses.platform.table.CsvDialect;
import org.suividepenses.platform.web.ProblemSentences;

/** The faults of an import as a table, to be mended beside the file. */
@Service
public class FaultFile {

    private static final int AT_ONCE = 1_000;

    private final Imports imports;
    private final ProblemSentences sentences;

    FaultFile(Imports imports, ProblemSentences sentences) {
        this.imports = imports;
        this.sentences = sentences;
    }

    /** Writes all faults that are kept: line, field, value, reason; formulas inert, as in every export. */
    public void write(Caller caller, ImportId id, Locale language, OutputStream out) throws IOException {
        try (CsvWriter writer = CsvDialect.of(language).begin(out)) {
            writer.writeRecord(List.of("line", "field", "value", "reason").stream()
                    .map(column -> say("import.fault.column." + column, language))
                    .toList());
            @Nullable String cursor = null;
            do {
                Page<ImportFault> page = imports.faults(caller, id, cursor, AT_ONCE);
                for (ImportFault fault : page.items()) {
                    writer.writeRecord(
                            Long.toString(fault.line()),
                            say("import.field." + fault.field(), language),
                            CellText.inert(fault.value()),
                            say(fault.code(), language));
                }
                cursor = page.nextCursor();
            } while (cursor != null);
        }
    }

    private String say(String key, Locale language) {
        return sentences.sentence(key, List.of(), language);
    }
}
