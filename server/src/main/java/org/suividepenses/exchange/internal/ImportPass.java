package org.suividepenses.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.ImportFault;
import org.suividepenses.exchange.ImportReport;
import org.suividepenses.exchange.internal.mapping.MappedRow;
import org.suividepenses.exchange.internal.mapping.RowProblem;
import org.suividepenses.exchange.internal.mapping.RowReading;
import org.suividepenses.exchange.internal.reading.RowCursor;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.Price;

/** One pass over a file, in chunks: reads, looks up names, finds what is known already, counts. */
final class ImportPass {

    private static final int CHUNK = 1_000;
    private static final int FAULTS_KEPT = 10_000;

    private final OpenedImport opened;
    private final RowReferences references;
    private final RowPeriods periods;
    private final ImportRowRepository known;
    private final JobProgress.Reporter progress;
    private final boolean anyKnown;
    private final OccurrenceCounter occurrences = new OccurrenceCounter();
    private final ImportTotals totals;
    private final List<ImportFault> faults = new ArrayList<>();
    private final FaultReasons reasons = new FaultReasons();
    private long valid;
    private long faulty;
    private long alreadyImported;
    private long changed;
    private long twins;
    private long blank;
    private long skipped;

    ImportPass(
            OpenedImport opened,
            RowReferences references,
            RowPeriods periods,
            ImportRowRepository known,
            JobProgress.Reporter progress) {
        this.opened = opened;
        this.references = references;
        this.periods = periods;
        this.known = known;
        this.progress = progress;
        this.anyKnown = known.any();
        this.totals = new ImportTotals(opened.base());
    }

    /** Reads all rows; hands those that are new and sound to {@code sink}, chunk by chunk. */
    void run(Consumer<List<NewRow>> sink) {
        List<MappedRow> chunk = new ArrayList<>(CHUNK);
        long lines = 0;
        try (RowCursor rows = opened.table().rows()) {
            while (rows.hasNext()) {
                switch (opened.reader().read(rows.next())) {
                    case RowReading.Blank ignored -> blank++;
                    case RowReading.Skipped beside -> skip(beside);
                    case RowReading.Faulty(long line, List<RowProblem> problems) -> refuse(problems);
                    case RowReading.Understood(MappedRow row) -> chunk.add(row);
                }
                if (++lines % CHUNK == 0) {
                    progress.lines(lines);
                }
                if (chunk.size() == CHUNK) {
                    take(chunk, sink);
                    chunk.clear();
                }
            }
        }
        take(chunk, sink);
        progress.finished(lines);
    }

    List<ImportFault> faults() {
        return faults;
    }

    boolean anyFaulty() {
        return faulty > 0;
    }

    ImportReport report() {
        List<ImportReport.Note> notes = opened.reader().notes().stream()
                .map(note ->
                        new ImportReport.Note(note.target().key(), note.code(), note.sample(), note.understoodAs()))
                .toList();
        return new ImportReport(
                valid + faulty + alreadyImported + changed,
                valid,
                faulty,
                alreadyImported,
                changed,
                twins,
                blank,
                skipped,
                totals.baseAmount(),
                opened.base().getCurrencyCode(),
                totals.byCurrency(),
                references.missing(),
                notes,
                reasons.list());
    }

    private void take(List<MappedRow> chunk, Consumer<List<NewRow>> sink) {
        references.prepare(chunk);
        periods.prepare(chunk);
        List<NewRow> rows = new ArrayList<>(chunk.size());
        for (MappedRow row : chunk) {
            List<RowProblem> problems = references.check(row);
            OperationContent content = references.content(row);
            problems.addAll(RowContentRules.problems(row, content, opened.base()));
            if (problems.isEmpty()) {
                int occurrence = occurrences.next(row.identity());
                twins += occurrence > 1 ? 1 : 0;
                rows.add(new NewRow(
                        row, content, row.identity().occurrence(occurrence).uuid()));
            } else {
                periods.check(row).ifPresent(problems::add);
                refuse(problems);
            }
        }
        List<NewRow> fresh = inOpenPeriods(anyKnown ? withoutKnown(rows) : rows);
        valid += fresh.size();
        for (NewRow row : fresh) {
            Price price = row.content().price();
            totals.add(price.amount(), price.baseAmount(opened.base()));
        }
        if (!fresh.isEmpty()) {
            sink.accept(fresh);
        }
    }

    private List<NewRow> withoutKnown(List<NewRow> rows) {
        Map<UUID, @Nullable UUID> old =
                known.known(rows.stream().map(NewRow::fingerprint).toList());
        List<NewRow> fresh = new ArrayList<>(rows.size());
        for (NewRow row : rows) {
            if (!old.containsKey(row.fingerprint())) {
                fresh.add(row);
            } else if (saysOtherwise(row, old.get(row.fingerprint()))) {
                changed++;
                note(new RowProblem(row.row().line(), "key", row.row().key(), "import.row.changed"));
            } else {
                alreadyImported++;
            }
        }
        return fresh;
    }

    /** Asked of new rows alone: what was imported before its period closed may stand in the file as it did. */
    private List<NewRow> inOpenPeriods(List<NewRow> rows) {
        List<NewRow> open = new ArrayList<>(rows.size());
        for (NewRow row : rows) {
            periods.check(row.row()).ifPresentOrElse(problem -> refuse(List.of(problem)), () -> open.add(row));
        }
        return open;
    }

    private static boolean saysOtherwise(NewRow row, @Nullable UUID before) {
        return before != null && !before.equals(row.row().said().uuid());
    }

    private void skip(RowReading.Skipped beside) {
        skipped++;
        note(beside.named());
    }

    private void refuse(List<RowProblem> problems) {
        faulty++;
        problems.forEach(this::note);
    }

    private void note(RowProblem problem) {
        reasons.add(problem);
        if (faults.size() < FAULTS_KEPT) {
            faults.add(new ImportFault(
                    faults.size() + 1, problem.line(), problem.field(), problem.value(), problem.code()));
        }
    }
}
