package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_LINE;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.LineStatus;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.organisation.FiscalYearUse;

/** The lines of the budget. */
@Repository
public class LineRepository implements FiscalYearUse {

    private static final int AT_ONCE = 1_000;

    private final DSLContext database;

    LineRepository(DSLContext database) {
        this.database = database;
    }

    /** The line, within the units of who asks. */
    public Optional<BudgetLine> find(BudgetLineId id, UnitScope scope) {
        return database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.ID.eq(id.value()))
                .and(within(scope))
                .fetchOptional(LineRow::line);
    }

    /** Lines by their ids, in one query. */
    public Map<BudgetLineId, BudgetLine> find(Collection<BudgetLineId> ids) {
        return byId(database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.ID.in(values(ids)))
                .orderBy(BUDGET_LINE.ID)
                .fetch(LineRow::line));
    }

    /** Lines whose balances this transaction alone writes until it ends, and which nobody else changes meanwhile. */
    public Map<BudgetLineId, BudgetLine> lock(Collection<BudgetLineId> ids) {
        return byId(database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.ID.in(values(ids)))
                .orderBy(BUDGET_LINE.ID)
                .forUpdate()
                .fetch(LineRow::line));
    }

    /** Lines to be changed by this transaction, within the units of who asks, in the order of their ids. */
    public List<BudgetLine> lock(Collection<BudgetLineId> ids, UnitScope scope) {
        return database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.ID.in(values(ids)))
                .and(within(scope))
                .orderBy(BUDGET_LINE.ID)
                .forUpdate()
                .fetch(LineRow::line);
    }

    /**
     * Validated lines to be looked at by this transaction while nobody writes on them: the next thousand in the order of
     * their ids.
     *
     * @param after the last one of those before; null for the first
     */
    public List<BudgetLine> lockNext(@Nullable BudgetLineId after, Collection<Integer> exceptYears) {
        return database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.STATUS.eq(LineStatus.VALIDATED.name()))
                .and(BUDGET_LINE.FISCAL_YEAR.notIn(exceptYears))
                .and(after == null ? DSL.noCondition() : BUDGET_LINE.ID.gt(after.value()))
                .orderBy(BUDGET_LINE.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .fetch(LineRow::line);
    }

    /** Open lines of the budget for some years, units and categories; never more than the budget has. */
    public List<BudgetLine> open(Collection<Integer> years, Collection<UUID> unitIds, Collection<UUID> categoryIds) {
        return database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.FISCAL_YEAR.in(years))
                .and(BUDGET_LINE.UNIT_ID.in(unitIds))
                .and(BUDGET_LINE.CATEGORY_KEY.in(categoryIds))
                .and(BUDGET_LINE.BUDGETED.isTrue())
                .and(BUDGET_LINE.STATUS.eq(LineStatus.VALIDATED.name()))
                .orderBy(BUDGET_LINE.ID)
                .fetch(LineRow::line);
    }

    /** The lines of the budget at some places of a year, which are in these units. */
    public Map<BudgetPlace, BudgetLine> budgeted(int fiscalYear, Collection<UUID> unitIds, Set<BudgetPlace> places) {
        Map<BudgetPlace, BudgetLine> found = new HashMap<>();
        database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.FISCAL_YEAR.eq(fiscalYear))
                .and(BUDGET_LINE.UNIT_ID.in(unitIds))
                .and(BUDGET_LINE.BUDGETED.isTrue())
                .orderBy(BUDGET_LINE.ID)
                .forEach(row -> {
                    BudgetLine line = LineRow.line(row);
                    found.put(line.place(), line);
                });
        found.keySet().retainAll(places);
        return found;
    }

    public int countDrafts(int fiscalYear, UnitScope scope) {
        return database.fetchCount(
                BUDGET_LINE,
                BUDGET_LINE
                        .FISCAL_YEAR
                        .eq(fiscalYear)
                        .and(BUDGET_LINE.STATUS.eq(LineStatus.DRAFT.name()))
                        .and(within(scope)));
    }

    /** The lines outside the budget at some places, in one query. */
    public Map<BudgetPlace, BudgetLine> outsideBudget(Collection<BudgetPlace> places) {
        Map<BudgetPlace, BudgetLine> found = new HashMap<>();
        database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.FISCAL_YEAR.in(distinct(places, BudgetPlace::fiscalYear)))
                .and(BUDGET_LINE.UNIT_ID.in(distinct(places, BudgetPlace::unitId)))
                .and(BUDGET_LINE.CATEGORY_KEY.in(distinct(places, place -> LineRow.key(place.categoryId()))))
                .and(BUDGET_LINE.SOURCE_KEY.in(distinct(places, place -> LineRow.key(place.fundingSourceId()))))
                .and(BUDGET_LINE.BUDGETED.isFalse())
                .orderBy(BUDGET_LINE.ID)
                .forEach(row -> {
                    BudgetLine line = LineRow.line(row);
                    found.put(line.place(), line);
                });
        found.keySet().retainAll(Set.copyOf(places));
        return found;
    }

    private static <T> Set<T> distinct(Collection<BudgetPlace> places, Function<BudgetPlace, T> part) {
        return places.stream().map(part).collect(Collectors.toSet());
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the id or the place is taken */
    public void insert(BudgetLine line) {
        database.insertInto(BUDGET_LINE).set(LineRow.of(line)).execute();
    }

    /** Inserts lines that are not there, for a transaction that is at the head of the queue. */
    public void insertAll(List<BudgetLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Set<Field<?>> columns = LineRow.of(lines.getFirst()).keySet();
        BatchBindStep batch = database.batch(
                database.insertInto(BUDGET_LINE, columns).values(Collections.nCopies(columns.size(), null)));
        for (BudgetLine line : lines) {
            batch = batch.bind(LineRow.of(line).values().toArray());
        }
        batch.execute();
    }

    /** Writes a line that this transaction has locked. */
    public void update(BudgetLine line) {
        database.update(BUDGET_LINE)
                .set(LineRow.of(line))
                .where(BUDGET_LINE.ID.eq(line.id().value()))
                .execute();
    }

    /** Writes lines that this transaction has locked. */
    public void updateAll(List<BudgetLine> locked) {
        if (locked.isEmpty()) {
            return;
        }
        BatchBindStep batch = database.batch(database.update(BUDGET_LINE)
                .set(BUDGET_LINE.STATUS, (String) null)
                .set(BUDGET_LINE.POLICY, (String) null)
                .set(BUDGET_LINE.NOTES, (String) null)
                .set(BUDGET_LINE.VERSION, (Long) null)
                .where(BUDGET_LINE.ID.eq((UUID) null)));
        for (BudgetLine line : locked) {
            ControlPolicy policy = line.policy();
            batch = batch.bind(
                    line.status().name(),
                    policy == null ? null : policy.name(),
                    line.notes(),
                    line.version(),
                    line.id().value());
        }
        batch.execute();
    }

    /** Removes a draft that this transaction has locked. */
    public void delete(BudgetLineId id) {
        database.deleteFrom(BUDGET_LINE).where(BUDGET_LINE.ID.eq(id.value())).execute();
    }

    @Override
    public boolean anyInFiscalYears() {
        return database.fetchExists(database.selectOne().from(BUDGET_LINE));
    }

    static Condition within(UnitScope scope) {
        return switch (scope) {
            case UnitScope.Everywhere everywhere -> DSL.noCondition();
            case UnitScope.Only only -> BUDGET_LINE.UNIT_ID.in(only.unitIds());
        };
    }

    static List<UUID> values(Collection<BudgetLineId> ids) {
        return ids.stream().map(BudgetLineId::value).sorted().toList();
    }

    private static Map<BudgetLineId, BudgetLine> byId(List<BudgetLine> lines) {
        Map<BudgetLineId, BudgetLine> found = new TreeMap<>();
        lines.forEach(line -> found.put(line.id(), line));
        return found;
    }
}
