package org.suividepenses.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.suividepenses.platform.table.CellText;
import org.suividepenses.platform.table.CsvDialect;
import org.suividepenses.platform.web.ProblemSentences;

/** The trail as a table for other programs, streamed: memory does not grow with its length. */
@Service
public class AuditExport {

    private static final int ENTRIES = 1_000;
    private static final List<String> COLUMNS = List.of(
            "at",
            "actor",
            "address",
            "action",
            "actionCode",
            "kind",
            "kindCode",
            "subject",
            "field",
            "from",
            "to",
            "id",
            "onBehalfOf");

    private final AuditTrail trail;
    private final AuditWords words;
    private final ProblemSentences sentences;

    AuditExport(AuditTrail trail, AuditWords words, ProblemSentences sentences) {
        this.trail = trail;
        this.words = words;
        this.sentences = sentences;
    }

    /**
     * Writes entries as CSV, the newest first, a row for each field that changed; actions and kinds by their words, with their codes
     * beside. A cell that a spreadsheet would run as a formula begins with an apostrophe.
     *
     * @param zone of the moments written
     * @return how many entries
     * @throws IOException when {@code out} cannot be written
     */
    public long csv(AuditFilter filter, ZoneId zone, Locale language, OutputStream out) throws IOException {
        long written = 0;
        try (CsvWriter csv = CsvDialect.of(language).begin(out)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> sentences.sentence("audit.column." + column, List.of(), language))
                    .toList());
            Rows rows = new Rows(
                    csv,
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone),
                    words.actions(language),
                    words.kinds(language));
            AuditPlace place = null;
            do {
                AuditPage page = trail.search(filter, place, ENTRIES);
                for (AuditEntry entry : page.entries()) {
                    rows.write(entry);
                    written++;
                }
                place = page.next();
            } while (place != null);
        }
        return written;
    }

    private record Rows(
            CsvWriter csv, DateTimeFormatter moment, Map<String, String> actions, Map<String, String> kinds) {

        void write(AuditEntry entry) {
            if (entry.changes().isEmpty()) {
                write(entry, new Changes.Change("", null, null));
            }
            entry.changes().forEach(change -> write(entry, change));
        }

        private void write(AuditEntry entry, Changes.Change change) {
            Actor.Principal principal = entry.actor().onBehalfOf();
            csv.writeRecord(
                    moment.format(entry.at()),
                    CellText.inert(entry.actor().name()),
                    text(entry.actor().address()),
                    actions.getOrDefault(entry.action(), entry.action()),
                    entry.action(),
                    kinds.getOrDefault(entry.subjectType(), entry.subjectType()),
                    entry.subjectType(),
                    entry.subjectId().equals(AuditTrail.NOTHING)
                            ? ""
                            : entry.subjectId().toString(),
                    change.field(),
                    text(change.from()),
                    text(change.to()),
                    Long.toString(entry.id()),
                    principal == null ? "" : CellText.inert(principal.name()));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : CellText.inert(value);
        }
    }
}
