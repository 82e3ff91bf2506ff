package org.suividepenses.exchange.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.budget.ExistingDrafts;
import org.suividepenses.budget.LineDetails;
import org.suividepenses.budget.LinePreparation;
import org.suividepenses.budget.LineStatus;
import org.suividepenses.budget.PlannedLine;
import org.suividepenses.exchange.BudgetImportReport;
import org.suividepenses.exchange.BudgetImportWish;
import org.suividepenses.exchange.ImportReport;
import org.suividepenses.exchange.internal.budget.BudgetFile;
import org.suividepenses.exchange.internal.budget.BudgetRow;
import org.suividepenses.exchange.internal.budget.KnownCodes;
import org.suividepenses.exchange.internal.mapping.RowProblem;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;

/** Imports a file of budget lines: all of it in one transaction, or nothing. */
@Component
public class BudgetImporter {

    private static final int FAULTS_NAMED = 200;

    private final ReferenceBook book;
    private final LinePreparation preparation;
    private final Institutions institutions;

    BudgetImporter(ReferenceBook book, LinePreparation preparation, Institutions institutions) {
        this.book = book;
        this.preparation = preparation;
        this.institutions = institutions;
    }

    /** A row with the place that it names; no place yet where something of it is missing. */
    private record Placed(BudgetRow row, @Nullable BudgetPlace place) {}

    @Transactional
    public BudgetImportReport run(TabularFile file, BudgetImportWish wish, Caller caller) {
        LinePreparation.checkYear(wish.fiscalYear());
        Institution institution = institutions.held();
        FiscalYear year = FiscalYear.labelled(wish.fiscalYear(), institution.fiscalYearStart());
        BudgetFile.Contents contents = BudgetFile.read(file, year, institution.currency(), codes(caller));
        RowReferences references = book.open(caller, wish.createMissing(), contents.namesUnits());
        List<RowProblem> problems = new ArrayList<>(contents.problems());
        List<Placed> placed = place(contents.rows(), references, wish, problems);
        Map<BudgetPlace, BudgetLine> standing = standing(placed, wish, caller);
        taken(placed, standing, wish, problems);
        problems.sort(Comparator.comparingLong(RowProblem::line));
        ImportReport.Missing missing = references.missing();
        int replaced = standing.size();
        if (!wish.dryRun()) {
            refuseIfFaulty(problems);
            LinePreparation.Prepared prepared = write(contents, references, wish, caller);
            replaced = prepared.replaced();
            missing = new ImportReport.Missing(List.of(), List.of(), List.of(), 0);
        }
        return new BudgetImportReport(
                contents.lines(), problems, placed.size() - replaced, replaced, total(placed), missing);
    }

    private KnownCodes codes(Caller caller) {
        var units = book.units.directory(caller);
        var categories = book.categories.tree();
        var sources = book.fundingSources.directory();
        return new KnownCodes(units::hasCode, categories::hasCode, sources::hasCode);
    }

    /** The rows whose names are known or may be made, each place once. */
    private static List<Placed> place(
            List<BudgetRow> rows, RowReferences references, BudgetImportWish wish, List<RowProblem> problems) {
        List<Placed> placed = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (BudgetRow row : rows) {
            List<RowProblem> refused = references.check(row);
            problems.addAll(refused);
            if (!refused.isEmpty()) {
                continue;
            }
            RowReferences.Named named = references.named(row);
            Object key = List.of(
                    named.unit() == null ? row.unit() : named.unit(),
                    named.category() == null ? row.category() : named.category(),
                    named.fundingSource() == null ? row.fundingSource() : named.fundingSource());
            if (!seen.add(key)) {
                problems.add(new RowProblem(
                        row.line(), "category", String.join(" › ", row.category()), "import.budget.twice"));
                continue;
            }
            placed.add(new Placed(row, complete(row, named) ? at(named, wish) : null));
        }
        return placed;
    }

    private static boolean complete(BudgetRow row, RowReferences.Named named) {
        return named.unit() != null
                && named.category() != null
                && (row.fundingSource().isEmpty() || named.fundingSource() != null);
    }

    private static BudgetPlace at(RowReferences.Named named, BudgetImportWish wish) {
        return new BudgetPlace(
                wish.fiscalYear(), Objects.requireNonNull(named.unit()), named.category(), named.fundingSource());
    }

    private Map<BudgetPlace, BudgetLine> standing(List<Placed> placed, BudgetImportWish wish, Caller caller) {
        List<BudgetPlace> places =
                placed.stream().map(Placed::place).filter(Objects::nonNull).toList();
        return preparation.standing(wish.fiscalYear(), places, caller);
    }

    private static void taken(
            List<Placed> placed,
            Map<BudgetPlace, BudgetLine> standing,
            BudgetImportWish wish,
            List<RowProblem> problems) {
        for (Placed each : placed) {
            BudgetLine line = each.place() == null ? null : standing.get(each.place());
            if (line != null && (line.status() != LineStatus.DRAFT || wish.existing() == ExistingDrafts.KEEP)) {
                problems.add(new RowProblem(
                        each.row().line(),
                        "category",
                        String.join(" › ", each.row().category()),
                        line.status() == LineStatus.DRAFT ? "import.budget.draft-there" : "import.budget.validated"));
            }
        }
    }

    private static void refuseIfFaulty(List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        List<FieldProblem> fields = problems.stream()
                .limit(FAULTS_NAMED)
                .map(problem -> FieldProblem.of("/lines/" + problem.line() + "/" + problem.field(), problem.code()))
                .toList();
        throw new ProblemException(
                ProblemType.VALIDATION, "import.budget.faulty", List.of(problems.size()), fields, Map.of());
    }

    private LinePreparation.Prepared write(
            BudgetFile.Contents contents, RowReferences found, BudgetImportWish wish, Caller caller) {
        found.create();
        RowReferences made = book.open(caller, false, contents.namesUnits());
        List<PlannedLine> lines = contents.rows().stream()
                .map(row -> {
                    made.check(row);
                    return new PlannedLine(
                            at(made.named(row), wish), new LineDetails(row.policy(), row.notes()), row.phasing());
                })
                .toList();
        LinePreparation.Prepared prepared = preparation.prepare(wish.fiscalYear(), lines, wish.existing(), caller);
        if (prepared.kept() > 0) {
            throw ProblemException.of(ProblemType.DUPLICATE, "budget.line-taken");
        }
        return prepared;
    }

    private static BigInteger total(List<Placed> placed) {
        return placed.stream()
                .map(each -> BigInteger.valueOf(each.row().phasing().total()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
