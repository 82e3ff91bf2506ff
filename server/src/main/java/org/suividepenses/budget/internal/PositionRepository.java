package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_BALANCE;
import static org.suividepenses.budget.internal.db.Tables.BUDGET_LINE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.Figures;
import org.suividepenses.budget.LinePosition;
import org.suividepenses.budget.PositionQuery;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Lines with their sums: from the balances, or from the entries posted up to a moment. */
@Repository
public class PositionRepository {

    /** The most lines of one answer. */
    public static final int LIMIT = 20_000;

    private final DSLContext database;

    PositionRepository(DSLContext database) {
        this.database = database;
    }

    public List<LinePosition> read(PositionQuery query, UnitScope scope) {
        Map<UUID, Record> lines = lines(query, scope);
        mustBeShown(lines.values());
        Map<UUID, List<Figures>> figures = nothing(lines.keySet(), query.lastMonth() - query.firstMonth() + 1);
        if (query.asOf() == null) {
            readBalances(wanted(query, scope), query.firstMonth(), query.lastMonth(), figures);
        } else {
            readLedger(query, scope, figures);
        }
        List<LinePosition> positions = new ArrayList<>(lines.size());
        lines.forEach((id, row) -> positions.add(
                new LinePosition(LineRow.line(row), query.firstMonth(), figures.getOrDefault(id, List.of()))));
        return positions;
    }

    /** Lines that were read before, with the figures of their whole year from the balances, in their order. */
    public List<LinePosition> ofYear(List<BudgetLine> lines) {
        List<UUID> ids =
                LineRepository.values(lines.stream().map(BudgetLine::id).toList());
        Map<UUID, List<Figures>> figures = nothing(ids, BudgetMonth.AFTER_YEAR);
        readBalances(BUDGET_LINE.ID.in(ids), 1, BudgetMonth.AFTER_YEAR, figures);
        return lines.stream()
                .map(line ->
                        new LinePosition(line, 1, figures.getOrDefault(line.id().value(), List.of())))
                .toList();
    }

    private static Map<UUID, List<Figures>> nothing(Collection<UUID> lines, int months) {
        Map<UUID, List<Figures>> figures = new LinkedHashMap<>();
        lines.forEach(id -> figures.put(id, new ArrayList<>(Collections.nCopies(months, Figures.ZERO))));
        return figures;
    }

    private Map<UUID, Record> lines(PositionQuery query, UnitScope scope) {
        Map<UUID, Record> lines = new LinkedHashMap<>();
        database.selectFrom(BUDGET_LINE)
                .where(wanted(query, scope))
                .orderBy(BUDGET_LINE.UNIT_ID, BUDGET_LINE.CATEGORY_KEY, BUDGET_LINE.SOURCE_KEY, BUDGET_LINE.ID)
                .limit(LIMIT + 1)
                .forEach(row -> lines.put(row.get(BUDGET_LINE.ID), row));
        return lines;
    }

    private void readBalances(Condition lines, int firstMonth, int lastMonth, Map<UUID, List<Figures>> figures) {
        database.select(BUDGET_BALANCE.asterisk())
                .from(BUDGET_BALANCE)
                .join(BUDGET_LINE)
                .on(BUDGET_LINE.ID.eq(BUDGET_BALANCE.LINE_ID))
                .where(lines)
                .and(BUDGET_BALANCE.MONTH.between(firstMonth, lastMonth))
                .forEach(row -> set(
                        figures.get(row.get(BUDGET_BALANCE.LINE_ID)),
                        row.get(BUDGET_BALANCE.MONTH) - firstMonth,
                        Figures.of(
                                row.get(BUDGET_BALANCE.APPROPRIATION),
                                row.get(BUDGET_BALANCE.TRANSFERRED),
                                row.get(BUDGET_BALANCE.COMMITTED),
                                row.get(BUDGET_BALANCE.REALISED),
                                row.get(BUDGET_BALANCE.PAID))));
    }

    private void readLedger(PositionQuery query, UnitScope scope, Map<UUID, List<Figures>> figures) {
        LedgerSums sums = LedgerSums.of(query);
        database.select(sums.with(List.of(BUDGET_LINE.ID, sums.month())))
                .from(BUDGET_LINE)
                .join(sums.table())
                .on(sums.on())
                .where(wanted(query, scope))
                .groupBy(BUDGET_LINE.ID, sums.month())
                .forEach(row -> set(
                        figures.get(row.get(BUDGET_LINE.ID)),
                        row.get(sums.month()) - query.firstMonth(),
                        sums.figures(row)));
    }

    private static void set(@Nullable List<Figures> months, int index, Figures figures) {
        if (months != null) { // a line that came between the two reads is left out
            months.set(index, figures);
        }
    }

    /** @throws ProblemException CONFLICT for more rows than are shown */
    static <T, C extends Collection<T>> C mustBeShown(C rows) {
        if (rows.size() > LIMIT) {
            throw ProblemException.of(ProblemType.CONFLICT, "budget.too-many-lines", LIMIT);
        }
        return rows;
    }

    static Condition wanted(PositionQuery query, UnitScope scope) {
        return BUDGET_LINE
                .FISCAL_YEAR
                .eq(query.fiscalYear())
                .and(LineRepository.within(scope))
                .and(query.unitIds().isEmpty() ? DSL.noCondition() : BUDGET_LINE.UNIT_ID.in(query.unitIds()))
                .and(
                        query.categoryIds().isEmpty()
                                ? DSL.noCondition()
                                : BUDGET_LINE.CATEGORY_KEY.in(query.categoryIds()))
                .and(
                        query.fundingSourceIds().isEmpty()
                                ? DSL.noCondition()
                                : BUDGET_LINE.SOURCE_KEY.in(query.fundingSourceIds()));
    }
}
