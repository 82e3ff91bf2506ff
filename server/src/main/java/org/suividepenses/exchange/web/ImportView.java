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
import org.suividepenses.exchange.ImportUndone;
import org.suividepenses.exchange.internal.mapping.MappingJson;
import org.suividepenses.organisation.ReferenceKind;
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
        @Nullable Undone undone,
        @Nullable Problem problem) {

    @Schema(name = "ImportAuthor")
    record Author(@Nullable UUID id, String name) {}

    @Schema(name = "ImportProgress")
    record Progress(long lines, @Nullable Long total) {}

    /** What was taken back, and what stayed with the reason. */
    @Schema(name = "ImportUndone")
    record Undone(
            long operations,
            int units,
            int categories,
            int suppliers,
            int fundingSources,
            List<Kept> kept,
            int keptCount) {

        static Undone of(ImportUndone undone, Sentences sentences) {
            return new Undone(
                    undone.operations(),
                    undone.units(),
                    undone.categories(),
                    undone.suppliers(),
                    undone.fundingSources(),
                    undone.kept().stream()
                            .map(kept -> new Kept(
                                    kept.kind(),
                                    kept.name(),
                                    sentences.say(
                                            "import.kept." + kept.reason().name(),
                                            List.of(Long.toString(kept.uses())))))
                            .toList(),
                    undone.keptCount());
        }
    }

    @Schema(name = "ImportKept")
    record Kept(ReferenceKind kind, String name, String detail) {}

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
            List<Note> notes,
            List<Reason> reasons) {}

    /** One thing that is wrong, and how often. */
    @Schema(name = "ImportReason")
    record Reason(String field, String code, String detail, long count) {}

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
                file.undone() == null ? null : Undone.of(file.undone(), sentences),
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
                sentences.notes(report.notes()),
                sentences.reasons(report.reasons()));
    }
}
