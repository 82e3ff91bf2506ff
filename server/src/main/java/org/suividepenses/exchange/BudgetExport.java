package org.suividepenses.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.budget.LinePreparation;
import org.suividepenses.budget.LineSheet;
import org.suividepenses.budget.LineSheets;
import org.suividepenses.budget.PositionQuery;
import org.suividepenses.exchange.internal.budget.BudgetTable;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.Units;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.web.ProblemSentences;

/** The budget of a year as a table, which an import takes back as it is. Within the caller's units. */
@Service
@Transactional(readOnly = true)
public class BudgetExport {

    private final LineSheets sheets;
    private final Institutions institutions;
    private final References references;
    private final ProblemSentences sentences;

    /** What lines refer to. */
    @Component
    record References(Units units, Categories categories, FundingSources sources) {}

    BudgetExport(LineSheets sheets, Institutions institutions, References references, ProblemSentences sentences) {
        this.sheets = sheets;
        this.institutions = institutions;
        this.references = references;
        this.sentences = sentences;
    }

    /**
     * A row for each line of the budget: where it stands, what it plans month by month, and what it has come to.
     *
     * @param unitId null for all the caller's
     * @throws org.suividepenses.kernel.ProblemException FORBIDDEN; VALIDATION for a year out of range
     */
    public Table table(int fiscalYear, @Nullable UUID unitId, Caller caller, Locale language) {
        LinePreparation.checkYear(fiscalYear);
        Institution institution = institutions.required();
        PositionQuery whole = PositionQuery.ofYear(fiscalYear);
        PositionQuery query = new PositionQuery(
                fiscalYear,
                unitId == null ? Set.of() : Set.of(unitId),
                Set.of(),
                Set.of(),
                whole.firstMonth(),
                whole.lastMonth(),
                null);
        List<LineSheet> budgeted = sheets.read(query, caller).stream()
                .filter(sheet -> sheet.position().line().budgeted())
                .toList();
        BudgetTable.Names names = new BudgetTable.Names(
                references.units().find(ids(budgeted, BudgetPlace::unitId)),
                references.categories().find(ids(budgeted, BudgetPlace::categoryId)),
                references.sources().find(ids(budgeted, BudgetPlace::fundingSourceId)));
        FiscalYear year = FiscalYear.labelled(fiscalYear, institution.fiscalYearStart());
        return new BudgetTable(institution, names, sentences, language).of(year, budgeted);
    }

    private static Set<UUID> ids(List<LineSheet> sheets, Function<BudgetPlace, @Nullable UUID> part) {
        Set<UUID> ids = new HashSet<>();
        for (LineSheet sheet : sheets) {
            UUID id = part.apply(sheet.position().line().place());
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
