package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION;

import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationAttachments;
import org.suividepenses.operation.OperationId;
import org.suividepenses.organisation.Institutions;

/** The table of operations. Nothing is read outside the units it is asked for. */
@Repository
public class OperationRepository {

    /** The most operations read or locked at once. */
    public static final int READ_LIMIT = 2_000;

    private final DSLContext database;
    private final Institutions institutions;
    private final OperationRows read;
    private final AllocationRepository allocations;
    private final Attachments attachments;

    OperationRepository(
            DSLContext database,
            Institutions institutions,
            OperationRows read,
            AllocationRepository allocations,
            Attachments attachments) {
        this.database = database;
        this.institutions = institutions;
        this.read = read;
        this.allocations = allocations;
        this.attachments = attachments;
    }

    public Optional<Operation> find(OperationId id, UnitScope scope) {
        return select(List.of(id.value()), scope, false).stream().findFirst();
    }

    /** Those of the operations that are within the scope, in one query; at most {@value #READ_LIMIT}. */
    public Map<UUID, Operation> find(Collection<UUID> ids, UnitScope scope) {
        Map<UUID, Operation> found = new HashMap<>();
        for (Operation operation : select(ids, scope, false)) {
            found.put(operation.id().value(), operation);
        }
        return found;
    }

    /** The same, locked until the transaction ends, always in the order of their ids so that nobody waits in a circle. */
    public List<Operation> lock(Collection<OperationId> ids, UnitScope scope) {
        return select(ids.stream().map(OperationId::value).toList(), scope, true);
    }

    /** What some are called: number, where there is one, and description; in one query. */
    public Map<UUID, String> titles(Collection<UUID> ids) {
        return database.select(OPERATION.ID, OPERATION.NUMBER, OPERATION.DESCRIPTION)
                .from(OPERATION)
                .where(OPERATION.ID.in(ids))
                .fetchMap(
                        OPERATION.ID, row -> row.value2() == null ? row.value3() : row.value2() + " · " + row.value3());
    }

    private List<Operation> select(Collection<UUID> ids, UnitScope scope, boolean lock) {
        if (ids.size() > READ_LIMIT) {
            throw new IllegalArgumentException("too many at once: " + ids.size());
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = database.selectFrom(OPERATION)
                .where(OPERATION.ID.in(ids))
                .and(within(scope))
                .orderBy(OPERATION.ID);
        Currency base = institutions.required().currency();
        return read.operations((lock ? rows.forUpdate() : rows).fetch(), base);
    }

    /**
     * Inserts a draft, with its split.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the id is taken
     */
    public void insert(Operation draft) {
        database.insertInto(OPERATION).set(OperationRow.whole(draft)).execute();
        if (draft.content().split() != null) {
            allocations.replace(Map.of(draft.id(), Allocation.byHand(draft)), false);
        }
    }

    /** Inserts many, in one batch of the driver. */
    public void insertAll(List<Operation> operations) {
        if (operations.isEmpty()) {
            return;
        }
        Set<Field<?>> columns = OperationRow.whole(operations.getFirst()).keySet();
        BatchBindStep batch = database.batch(
                database.insertInto(OPERATION, columns).values(Collections.nCopies(columns.size(), null)));
        for (Operation operation : operations) {
            batch = batch.bind(OperationRow.whole(operation).values().toArray());
        }
        batch.execute();
    }

    /** Writes operations that this transaction has locked. */
    public void update(Collection<Operation> operations) {
        List<Query> updates = operations.stream()
                .<Query>map(operation -> database.update(OPERATION)
                        .set(OperationRow.changeable(operation))
                        .where(OPERATION.ID.eq(operation.id().value())))
                .toList();
        database.batch(updates).execute();
    }

    /** Removes operations that this transaction has locked, and their documents. */
    public void delete(Collection<OperationId> ids) {
        List<UUID> removed = ids.stream().map(OperationId::value).toList();
        attachments.removeAll(OperationAttachments.SUBJECT, removed);
        database.deleteFrom(OPERATION).where(OPERATION.ID.in(removed)).execute();
    }

    static Condition within(UnitScope scope) {
        return switch (scope) {
            case UnitScope.Everywhere everywhere -> DSL.noCondition();
            case UnitScope.Only only -> OPERATION.UNIT_ID.in(only.unitIds());
        };
    }
}
