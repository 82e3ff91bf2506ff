package org.suividepenses.budget.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.suividepenses.budget.internal.db.Tables.BUDGET_LINE;
import static org.suividepenses.budget.internal.db.Tables.BUDGET_TRANSFER;
import static org.suividepenses.budget.internal.db.Tables.BUDGET_TRANSFER_PART;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.Transfer;
import org.suividepenses.budget.TransferKind;
import org.suividepenses.budget.TransferPart;
import org.suividepenses.budget.TransferStatus;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;

/** Transfers with their parts. */
@Repository
public class TransferRepository {

    private static final int WAITING_LIMIT = 1_000;
    private static final int OF_LINE_LIMIT = 500;

    private final DSLContext database;

    TransferRepository(DSLContext database) {
        this.database = database;
    }

    public Page<Transfer> page(int fiscalYear, int size, @Nullable String cursor, UnitScope scope) {
        Result<Record> rows = database.selectFrom(BUDGET_TRANSFER)
                .where(BUDGET_TRANSFER.FISCAL_YEAR.eq(fiscalYear))
                .and(visible(scope))
                .and(cursor == null ? noCondition() : BUDGET_TRANSFER.ID.lt(id(cursor)))
                .orderBy(BUDGET_TRANSFER.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.of(
                whole(rows), size, transfer -> Cursor.encode(transfer.id().toString()));
    }

    /** Those of one kind that wait for their decision, whoever sees them; at most {@value #WAITING_LIMIT}. */
    public List<Transfer> waiting(int fiscalYear, TransferKind kind) {
        return whole(database.selectFrom(BUDGET_TRANSFER)
                .where(BUDGET_TRANSFER.FISCAL_YEAR.eq(fiscalYear))
                .and(BUDGET_TRANSFER.KIND.eq(kind.name()))
                .and(BUDGET_TRANSFER.STATUS.eq(TransferStatus.REQUESTED.name()))
                .orderBy(BUDGET_TRANSFER.ID)
                .limit(WAITING_LIMIT)
                .fetch());
    }

    /** How many wait for their decision, of those that are seen within some units. */
    public int countWaiting(int fiscalYear, UnitScope scope) {
        return database.fetchCount(
                BUDGET_TRANSFER,
                BUDGET_TRANSFER
                        .FISCAL_YEAR
                        .eq(fiscalYear)
                        .and(BUDGET_TRANSFER.STATUS.eq(TransferStatus.REQUESTED.name()))
                        .and(visible(scope)));
    }

    /** The recorded ones that changed a line, oldest first; at most {@value #OF_LINE_LIMIT}. */
    public List<Transfer> recorded(BudgetLineId line, UnitScope scope) {
        return whole(database.selectFrom(BUDGET_TRANSFER)
                .where(BUDGET_TRANSFER.STATUS.eq(TransferStatus.RECORDED.name()))
                .and(exists(selectOne()
                        .from(BUDGET_TRANSFER_PART)
                        .where(BUDGET_TRANSFER_PART.TRANSFER_ID.eq(BUDGET_TRANSFER.ID))
                        .and(BUDGET_TRANSFER_PART.LINE_ID.eq(line.value()))))
                .and(visible(scope))
                .orderBy(BUDGET_TRANSFER.ID)
                .limit(OF_LINE_LIMIT)
                .fetch());
    }

    public Optional<Transfer> find(UUID id, UnitScope scope) {
        return whole(database.selectFrom(BUDGET_TRANSFER)
                        .where(BUDGET_TRANSFER.ID.eq(id))
                        .and(visible(scope))
                        .fetch())
                .stream()
                .findFirst();
    }

    /** Those not yet decided, without what {@code except} asked for. */
    public long countRequested(@Nullable UUID except, UnitScope scope) {
        return database.selectCount()
                .from(BUDGET_TRANSFER)
                .where(BUDGET_TRANSFER.STATUS.eq(TransferStatus.REQUESTED.name()))
                .and(
                        except == null
                                ? noCondition()
                                : BUDGET_TRANSFER.REQUESTED_BY.isNull().or(BUDGET_TRANSFER.REQUESTED_BY.ne(except)))
                .and(visible(scope))
                .fetchSingle()
                .value1();
    }

    /** To be decided by this transaction. */
    public Optional<Transfer> lock(UUID id, UnitScope scope) {
        return whole(database.selectFrom(BUDGET_TRANSFER)
                        .where(BUDGET_TRANSFER.ID.eq(id))
                        .and(visible(scope))
                        .forUpdate()
                        .fetch())
                .stream()
                .findFirst();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the id is taken */
    public void insert(Transfer transfer) {
        database.insertInto(BUDGET_TRANSFER)
                .set(BUDGET_TRANSFER.ID, transfer.id())
                .set(BUDGET_TRANSFER.FISCAL_YEAR, transfer.fiscalYear())
                .set(BUDGET_TRANSFER.KIND, transfer.kind().name())
                .set(BUDGET_TRANSFER.STATUS, transfer.status().name())
                .set(BUDGET_TRANSFER.REASON, transfer.reason())
                .set(BUDGET_TRANSFER.REFERENCE, transfer.reference())
                .set(BUDGET_TRANSFER.REQUESTED_BY, transfer.requested().user())
                .set(BUDGET_TRANSFER.REQUESTED_BY_NAME, transfer.requested().name())
                .set(BUDGET_TRANSFER.REQUESTED_AT, transfer.requested().at())
                .set(BUDGET_TRANSFER.DECIDED_BY_NAME, "")
                .set(BUDGET_TRANSFER.DECISION_REASON, transfer.decision())
                .set(BUDGET_TRANSFER.VERSION, transfer.version())
                .execute();
        var parts = database.insertInto(
                BUDGET_TRANSFER_PART,
                BUDGET_TRANSFER_PART.TRANSFER_ID,
                BUDGET_TRANSFER_PART.POSITION,
                BUDGET_TRANSFER_PART.LINE_ID,
                BUDGET_TRANSFER_PART.MONTH,
                BUDGET_TRANSFER_PART.AMOUNT);
        List<TransferPart> given = transfer.parts();
        // Each row holds its line by its foreign key: so they are written in the order in which lines are locked
        // everywhere.
        List<Integer> inLockOrder = IntStream.range(0, given.size())
                .boxed()
                .sorted(Comparator.comparing(at -> given.get(at).place().line()))
                .toList();
        for (int at : inLockOrder) {
            TransferPart part = given.get(at);
            parts = parts.values(
                    transfer.id(),
                    at + 1,
                    part.place().line().value(),
                    part.place().month(),
                    part.amount());
        }
        parts.execute();
    }

    /** Writes the decision on a transfer that this transaction has locked. */
    public void update(Transfer transfer) {
        Transfer.Hand by = transfer.decided();
        database.update(BUDGET_TRANSFER)
                .set(BUDGET_TRANSFER.STATUS, transfer.status().name())
                .set(BUDGET_TRANSFER.DECIDED_BY, by == null ? null : by.user())
                .set(BUDGET_TRANSFER.DECIDED_BY_NAME, by == null ? "" : by.name())
                .set(BUDGET_TRANSFER.DECIDED_AT, by == null ? null : by.at())
                .set(BUDGET_TRANSFER.DECISION_REASON, transfer.decision())
                .set(BUDGET_TRANSFER.VERSION, transfer.version())
                .where(BUDGET_TRANSFER.ID.eq(transfer.id()))
                .execute();
    }

    /** Only to who sees every line of it. */
    private static Condition visible(UnitScope scope) {
        return switch (scope) {
            case UnitScope.Everywhere everywhere -> noCondition();
            case UnitScope.Only only ->
                not(exists(selectOne()
                        .from(BUDGET_TRANSFER_PART)
                        .join(BUDGET_LINE)
                        .on(BUDGET_LINE.ID.eq(BUDGET_TRANSFER_PART.LINE_ID))
                        .where(BUDGET_TRANSFER_PART.TRANSFER_ID.eq(BUDGET_TRANSFER.ID))
                        .and(BUDGET_LINE.UNIT_ID.notIn(only.unitIds()))));
        };
    }

    private List<Transfer> whole(Result<Record> rows) {
        Map<UUID, List<TransferPart>> parts = parts(rows.getValues(BUDGET_TRANSFER.ID));
        return rows.stream()
                .map(row -> transfer(row, parts.getOrDefault(row.get(BUDGET_TRANSFER.ID), List.of())))
                .toList();
    }

    private Map<UUID, List<TransferPart>> parts(Collection<UUID> transfers) {
        Map<UUID, List<TransferPart>> parts = new HashMap<>();
        database.selectFrom(BUDGET_TRANSFER_PART)
                .where(BUDGET_TRANSFER_PART.TRANSFER_ID.in(transfers))
                .orderBy(BUDGET_TRANSFER_PART.TRANSFER_ID, BUDGET_TRANSFER_PART.POSITION)
                .forEach(row -> parts.computeIfAbsent(
                                row.get(BUDGET_TRANSFER_PART.TRANSFER_ID), transfer -> new ArrayList<>())
                        .add(new TransferPart(
                                new BudgetMonth(
                                        new BudgetLineId(row.get(BUDGET_TRANSFER_PART.LINE_ID)),
                                        row.get(BUDGET_TRANSFER_PART.MONTH)),
                                row.get(BUDGET_TRANSFER_PART.AMOUNT))));
        return parts;
    }

    private static Transfer transfer(Record row, List<TransferPart> parts) {
        Instant decidedAt = row.get(BUDGET_TRANSFER.DECIDED_AT);
        return new Transfer(
                row.get(BUDGET_TRANSFER.ID),
                row.get(BUDGET_TRANSFER.FISCAL_YEAR),
                TransferKind.valueOf(row.get(BUDGET_TRANSFER.KIND)),
                TransferStatus.valueOf(row.get(BUDGET_TRANSFER.STATUS)),
                row.get(BUDGET_TRANSFER.REASON),
                row.get(BUDGET_TRANSFER.REFERENCE),
                new Transfer.Hand(
                        row.get(BUDGET_TRANSFER.REQUESTED_BY),
                        row.get(BUDGET_TRANSFER.REQUESTED_BY_NAME),
                        row.get(BUDGET_TRANSFER.REQUESTED_AT)),
                decidedAt == null
                        ? null
                        : new Transfer.Hand(
                                row.get(BUDGET_TRANSFER.DECIDED_BY),
                                row.get(BUDGET_TRANSFER.DECIDED_BY_NAME),
                                decidedAt),
                row.get(BUDGET_TRANSFER.DECISION_REASON),
                parts,
                row.get(BUDGET_TRANSFER.VERSION));
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw ProblemException.invalidParameter("cursor", "cursor.invalid");
        }
    }
}
