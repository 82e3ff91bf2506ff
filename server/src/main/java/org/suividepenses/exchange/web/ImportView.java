package org.suividepenses.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.Detection;
import org.suividepenses.exchange.ImportCreated;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportReport;
import org.suividepenses.exchange.ImportStatus;
import org.suividepenses.exchange.internal.mapping.MappingJson;
import tools.jackson.databind.JsonNode;

/** An import as the API shows it. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        String fileName,
        long sizeBytes,
        String sha256,
        ImportStatus status,
        Author createdBy,
        Instant createdAt,
        @Nullable UUID sameFileAs,
        Detection detection,
        @Schema(implementation = MappingShape.class) JsonNode mapping,
        Progress progress,
        @Nullable Report report,
        @Nullable ImportCreated created,
        @Nullable Problem problem) {

    @Schema(name = "ImportAuthor")
    record Author(@Nullable UUID id, String name) {}

    @Schema(name = "ImportProgress")
    record Progress(long lines, @Nullable Long total) {}

    /** Why the last job had no effect. */
    @Schema(name = "ImportProblem")
    record Problem(String code, String detail, List<ProblemField> errors) {}

    @Schema(name = "ImportProblemField")
    record ProblemField(String pointer, String code, String detail) {}

    @Schema(name = "ImportReport")
    record Report(
            long lines,
            long valid,
            long faulty,
            long alreadyImported,
            long changed,
            long twins,
            long blank,
            long skipped,
            String amount,
            String currency,
            List<ImportReport.Total> totals,
            ImportReport.Missing missing,
            List<Note> notes) {}

    /** A column that its writer should look at twice. */
    @Schema(name = "ImportNote")
    record Note(String field, String code, String detail) {}

    static ImportView of(ImportFile file, Sentences sentences) {
        return new ImportView(
                file.id().value(),
                file.fileName(),
                file.sizeBytes(),
                file.sha256(),
                file.status(),
                new Author(file.createdBy(), file.createdByName()),
                file.createdAt(),
                file.sameFileAs(),
                file.detection(),
                MappingJson.write(file.mapping()),
                new Progress(file.linesDone(), file.linesTotal()),
                file.report() == null ? null : report(file.report(), sentences),
                file.created(),
                sentences.problem(file.problem()));
    }

    private static Report report(ImportReport report, Sentences sentences) {
        return new Report(
                report.lines(),
                report.valid(),
                report.faulty(),
                report.alreadyImported(),
                report.changed(),
                report.twins(),
                report.blank(),
                report.skipped(),
                report.amount(),
                report.currency(),
                report.totals(),
                report.missing(),
                sentences.notes(report.notes()));
    }
}
