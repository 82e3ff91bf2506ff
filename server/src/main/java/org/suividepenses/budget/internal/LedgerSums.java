package org.suividepenses.budget.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.suividepenses.budget.internal.db.Tables.BUDGET_BALANCE;
import static org.suividepenses.budget.internal.db.Tables.BUDGET_LINE;
import static org.suividepenses.budget.internal.db.Tables.LEDGER_ENTRY;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.suividepenses.budget.Figures;
import org.suividepenses.budget.LedgerKind;
import org.suividepenses.budget.PositionQuery;

/**
 * The five sums of a position as SQL aggregates: over the balances, or over the entries posted up to a moment.
 *
 * @param table joined to the lines
 * @param on which of its rows belong to a line and to the months looked at
 */
record LedgerSums(
        Table<?> table,
        Condition on,
        TableField<?, Integer> month,
        Field<BigDecimal> appropriated,
        Field<BigDecimal> transferred,
        Field<BigDecimal> committed,
        Field<BigDecimal> realised,
        Field<BigDecimal> paid) {

    static LedgerSums of(PositionQuery query) {
        return query.asOf() == null
                ? new LedgerSums(
                        BUDGET_BALANCE,
                        BUDGET_BALANCE
                                .LINE_ID
                                .eq(BUDGET_LINE.ID)
                                .and(BUDGET_BALANCE.MONTH.between(query.firstMonth(), query.lastMonth())),
                        BUDGET_BALANCE.MONTH,
                        whole(BUDGET_BALANCE.APPROPRIATION).as("appropriated"),
                        whole(BUDGET_BALANCE.TRANSFERRED).as("transferred_sum"),
                        whole(BUDGET_BALANCE.COMMITTED).as("committed_sum"),
                        whole(BUDGET_BALANCE.REALISED).as("realised_sum"),
                        whole(BUDGET_BALANCE.PAID).as("paid_sum"))
                : new LedgerSums(
                        LEDGER_ENTRY,
                        LEDGER_ENTRY
                                .LINE_ID
                                .eq(BUDGET_LINE.ID)
                                .and(LEDGER_ENTRY.MONTH.between(query.firstMonth(), query.lastMonth()))
                                .and(LEDGER_ENTRY.POSTED_AT.le(query.asOf())),
                        LEDGER_ENTRY.MONTH,
                        entries(LedgerKind.APPROPRIATION).as("appropriated"),
                        entries(LedgerKind.TRANSFER).as("transferred_sum"),
                        entries(LedgerKind.COMMITMENT, LedgerKind.RELEASE).as("committed_sum"),
                        entries(LedgerKind.REALISATION).as("realised_sum"),
                        entries(LedgerKind.PAYMENT).as("paid_sum"));
    }

    /** What is selected: the columns that are grouped by, then the sums. */
    List<Field<?>> with(List<? extends Field<?>> groups) {
        List<Field<?>> fields = new ArrayList<>(groups);
        fields.addAll(List.of(appropriated, transferred, committed, realised, paid));
        return fields;
    }

    Figures figures(Record row) {
        return new Figures(
                integer(row.get(appropriated)),
                integer(row.get(transferred)),
                integer(row.get(committed)),
                integer(row.get(realised)),
                integer(row.get(paid)));
    }

    private static Field<BigDecimal> entries(LedgerKind... kinds) {
        List<String> names = Arrays.stream(kinds).map(Enum::name).toList();
        return whole(when(LEDGER_ENTRY.KIND.in(names), LEDGER_ENTRY.AMOUNT).otherwise(0L));
    }

    /** Zero for a line on which nothing was written. */
    private static Field<BigDecimal> whole(Field<Long> amount) {
        return coalesce(sum(amount), BigDecimal.ZERO);
    }

    private static BigInteger integer(BigDecimal sum) {
        return sum.toBigIntegerExact();
    }
}
