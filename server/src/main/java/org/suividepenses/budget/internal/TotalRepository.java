package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_LINE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.budget.Figures;
import org.suividepenses.budget.LineTotal;
import org.suividepenses.budget.PartTotal;
import org.suividepenses.budget.PositionQuery;
import org.suividepenses.identity.UnitScope;

/**
 * Positions summed by the database at the level that is asked for (ADR 0022). Lines are read from the index of their
 * places alone, in whose order the groups are; balances by their primary key.
 */
@Repository
public class TotalRepository {

    private static final List<Field<?>> PART = List.of(BUDGET_LINE.UNIT_ID, BUDGET_LINE.CATEGORY_KEY);

    private static final List<Field<?>> LINE = List.of(
            BUDGET_LINE.UNIT_ID,
            BUDGET_LINE.CATEGORY_KEY,
            BUDGET_LINE.SOURCE_KEY,
            BUDGET_LINE.BUDGETED,
            BUDGET_LINE.ID);

    private final DSLContext database;

    TotalRepository(DSLContext database) {
        this.database = database;
    }

    /** By unit and category, those with lines on which nothing was written too. */
    public List<PartTotal> byPart(PositionQuery query, UnitScope scope) {
        LedgerSums sums = LedgerSums.of(query);
        List<PartTotal> parts = new ArrayList<>();
        PositionRepository.mustBeShown(
                        read(query, scope, sums, PART, DSL.noCondition()).fetch())
                .forEach(row -> parts.add(new PartTotal(
                        row.get(BUDGET_LINE.UNIT_ID), id(row.get(BUDGET_LINE.CATEGORY_KEY)), sums.figures(row))));
        return parts;
    }

    /** By line. */
    public List<LineTotal> byLine(PositionQuery query, UnitScope scope) {
        return lines(query, scope, DSL.noCondition());
    }

    /** Those of some lines that the query looks at. */
    public List<LineTotal> of(Collection<BudgetLineId> ids, PositionQuery query, UnitScope scope) {
        return lines(query, scope, BUDGET_LINE.ID.in(LineRepository.values(ids)));
    }

    /** One for each month looked at, over all its lines. */
    public List<Figures> byMonth(PositionQuery query, UnitScope scope) {
        LedgerSums sums = LedgerSums.of(query);
        List<Figures> months =
                new ArrayList<>(Collections.nCopies(query.lastMonth() - query.firstMonth() + 1, Figures.ZERO));
        for (Record row : read(query, scope, sums, List.of(sums.month()), DSL.noCondition())) {
            Integer month = row.get(sums.month());
            if (month != null) { // those lines on which nothing was written
                months.set(month - query.firstMonth(), sums.figures(row));
            }
        }
        return months;
    }

    private List<LineTotal> lines(PositionQuery query, UnitScope scope, Condition these) {
        LedgerSums sums = LedgerSums.of(query);
        List<LineTotal> lines = new ArrayList<>();
        PositionRepository.mustBeShown(read(query, scope, sums, LINE, these).fetch())
                .forEach(row -> lines.add(new LineTotal(
                        new BudgetLineId(row.get(BUDGET_LINE.ID)),
                        new BudgetPlace(
                                query.fiscalYear(),
                                row.get(BUDGET_LINE.UNIT_ID),
                                id(row.get(BUDGET_LINE.CATEGORY_KEY)),
                                id(row.get(BUDGET_LINE.SOURCE_KEY))),
                        row.get(BUDGET_LINE.BUDGETED),
                        sums.figures(row))));
        return lines;
    }

    private Select<Record> read(
            PositionQuery query, UnitScope scope, LedgerSums sums, List<? extends Field<?>> groups, Condition these) {
        return database.select(sums.with(groups))
                .from(BUDGET_LINE)
                .leftJoin(sums.table())
                .on(sums.on())
                .where(PositionRepository.wanted(query, scope))
                .and(these)
                .groupBy(groups)
                .orderBy(groups)
                .limit(PositionRepository.LIMIT + 1);
    }

    private static @Nullable UUID id(UUID key) {
        return key.equals(LineRow.NONE) ? null : key;
    }
}
