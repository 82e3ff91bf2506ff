package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_BALANCE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectSeekStep2;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetMonth;

/** The sums of the ledger, by line and month. Its row locks put the writers of one line in a queue. */
@Repository
public class BalanceRepository {

    private final DSLContext database;

    BalanceRepository(DSLContext database) {
        this.database = database;
    }

    /** Begins the balances of new lines, all zero. A line that has them keeps them. */
    public void begin(Collection<BudgetLineId> lines) {
        if (lines.isEmpty()) {
            return;
        }
        BatchBindStep batch = database.batch(database.insertInto(
                        BUDGET_BALANCE,
                        BUDGET_BALANCE.LINE_ID,
                        BUDGET_BALANCE.MONTH,
                        BUDGET_BALANCE.APPROPRIATION,
                        BUDGET_BALANCE.TRANSFERRED,
                        BUDGET_BALANCE.COMMITTED,
                        BUDGET_BALANCE.REALISED,
                        BUDGET_BALANCE.PAID)
                .values((UUID) null, null, 0L, 0L, 0L, 0L, 0L)
                .onDuplicateKeyUpdate()
                .set(BUDGET_BALANCE.MONTH, BUDGET_BALANCE.MONTH));
        for (UUID line : LineRepository.values(lines)) {
            for (int month = 1; month <= BudgetMonth.AFTER_YEAR; month++) {
                batch = batch.bind(line, month, 0L, 0L, 0L, 0L, 0L);
            }
        }
        batch.execute();
    }

    /** The balances of some lines, held by this transaction alone until it ends. */
    public Map<BudgetLineId, LineBalance> lock(Collection<BudgetLineId> lines) {
        return balances(select(lines).forUpdate());
    }

    /** The balances of some lines at this moment, to be shown and not to be decided upon. */
    public Map<BudgetLineId, LineBalance> read(Collection<BudgetLineId> lines) {
        return balances(select(lines));
    }

    private SelectSeekStep2<Record, UUID, Integer> select(Collection<BudgetLineId> lines) {
        return database.selectFrom(BUDGET_BALANCE)
                .where(BUDGET_BALANCE.LINE_ID.in(LineRepository.values(lines)))
                .orderBy(BUDGET_BALANCE.LINE_ID, BUDGET_BALANCE.MONTH);
    }

    private static Map<BudgetLineId, LineBalance> balances(ResultQuery<Record> rows) {
        Map<BudgetLineId, LineBalance> balances = new TreeMap<>();
        rows.forEach(row -> balances.computeIfAbsent(
                        new BudgetLineId(row.get(BUDGET_BALANCE.LINE_ID)), LineBalance::new)
                .load(
                        row.get(BUDGET_BALANCE.MONTH),
                        new Sums(
                                row.get(BUDGET_BALANCE.APPROPRIATION),
                                row.get(BUDGET_BALANCE.TRANSFERRED),
                                row.get(BUDGET_BALANCE.COMMITTED),
                                row.get(BUDGET_BALANCE.REALISED),
                                row.get(BUDGET_BALANCE.PAID))));
        return balances;
    }

    /** Writes the months that changed of balances locked by this transaction. */
    public void update(Collection<LineBalance> balances) {
        List<LineBalance.Changed> changed =
                balances.stream().flatMap(balance -> balance.changed().stream()).toList();
        if (changed.isEmpty()) {
            return;
        }
        BatchBindStep batch = database.batch(database.update(BUDGET_BALANCE)
                .set(BUDGET_BALANCE.APPROPRIATION, (Long) null)
                .set(BUDGET_BALANCE.TRANSFERRED, (Long) null)
                .set(BUDGET_BALANCE.COMMITTED, (Long) null)
                .set(BUDGET_BALANCE.REALISED, (Long) null)
                .set(BUDGET_BALANCE.PAID, (Long) null)
                .where(BUDGET_BALANCE.LINE_ID.eq((UUID) null))
                .and(BUDGET_BALANCE.MONTH.eq((Integer) null)));
        for (LineBalance.Changed month : changed) {
            Sums sums = month.sums();
            batch = batch.bind(
                    sums.appropriation(),
                    sums.transferred(),
                    sums.committed(),
                    sums.realised(),
                    sums.paid(),
                    month.line().value(),
                    month.month());
        }
        batch.execute();
    }
}
