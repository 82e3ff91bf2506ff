package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_BALANCE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectSeekStep2;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;

/**
 * The sums of the ledger, by line and month; a month in which nothing was written has no row. Who writes has locked the
 * lines: that puts the writers of one line in a queue.
 */
@Repository
public class BalanceRepository {

    private final DSLContext database;

    BalanceRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * The balances of some lines: as they are for a transaction that has locked these lines, as they were a moment ago for
     * anybody else.
     *
     * @return one for each line, all zero where nothing was written yet
     */
    public Map<BudgetLineId, LineBalance> read(Collection<BudgetLineId> lines) {
        Map<BudgetLineId, LineBalance> balances = new TreeMap<>();
        lines.forEach(line -> balances.put(line, new LineBalance(line)));
        select(lines)
                .forEach(row -> Objects.requireNonNull(balances.get(new BudgetLineId(row.get(BUDGET_BALANCE.LINE_ID))))
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

    private SelectSeekStep2<Record, UUID, Integer> select(Collection<BudgetLineId> lines) {
        return database.selectFrom(BUDGET_BALANCE)
                .where(BUDGET_BALANCE.LINE_ID.in(LineRepository.values(lines)))
                .orderBy(BUDGET_BALANCE.LINE_ID, BUDGET_BALANCE.MONTH);
    }

    /** Writes the months that changed of lines locked by this transaction. */
    public void write(Collection<LineBalance> balances) {
        List<LineBalance.Changed> changed =
                balances.stream().flatMap(balance -> balance.changed().stream()).toList();
        if (changed.isEmpty()) {
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
                .values((UUID) null, null, null, null, null, null, null)
                .onDuplicateKeyUpdate()
                .set(BUDGET_BALANCE.APPROPRIATION, (Long) null)
                .set(BUDGET_BALANCE.TRANSFERRED, (Long) null)
                .set(BUDGET_BALANCE.COMMITTED, (Long) null)
                .set(BUDGET_BALANCE.REALISED, (Long) null)
                .set(BUDGET_BALANCE.PAID, (Long) null));
        for (LineBalance.Changed month : changed) {
            Sums sums = month.sums();
            Object[] written = {sums.appropriation(), sums.transferred(), sums.committed(), sums.realised(), sums.paid()
            };
            batch = batch.bind(Stream.of(
                            Stream.<Object>of(month.line().value(), month.month()),
                            Stream.of(written),
                            Stream.of(written))
                    .flatMap(part -> part)
                    .toArray());
        }
        batch.execute();
    }
}
