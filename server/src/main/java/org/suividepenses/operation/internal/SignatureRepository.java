package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION_SIGNATURE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.suividepenses.operation.Hand;

/**
 * Whose hand is in which operation; a stand-in's signature is also the hand of whom they stood in for. Its primary key is what keeps
 * author, approver and payer apart.
 */
@Repository
public class SignatureRepository {

    private final DSLContext database;

    SignatureRepository(DSLContext database) {
        this.database = database;
    }

    /** Somebody's hand in an operation. */
    public record Signature(UUID operation, UUID person) {}

    /** Who wrote operations, or paid of them, by operation: they do not approve them. */
    public Map<UUID, Set<UUID>> barredFromApproving(Collection<UUID> operations) {
        return people(operations, EnumSet.of(Hand.WRITER, Hand.PAYER));
    }

    /** Who wrote operations, or approved them, by operation: they do not pay them. */
    public Map<UUID, Set<UUID>> barredFromPaying(Collection<UUID> operations) {
        return people(operations, EnumSet.of(Hand.WRITER, Hand.APPROVER));
    }

    /** Who approved operations, by operation. */
    public Map<UUID, Set<UUID>> approvers(Collection<UUID> operations) {
        return people(operations, EnumSet.of(Hand.APPROVER));
    }

    private Map<UUID, Set<UUID>> people(Collection<UUID> operations, Set<Hand> hands) {
        Map<UUID, Set<UUID>> people = new HashMap<>();
        database.selectFrom(OPERATION_SIGNATURE)
                .where(OPERATION_SIGNATURE.OPERATION_ID.in(operations))
                .and(OPERATION_SIGNATURE.HAND.in(hands.stream().map(Hand::name).toList()))
                .fetch()
                .forEach(row -> people.computeIfAbsent(row.get(OPERATION_SIGNATURE.OPERATION_ID), id -> new HashSet<>())
                        .add(row.get(OPERATION_SIGNATURE.PERSON_ID)));
        return people;
    }

    /** Those of the operations in which somebody has a hand of some kinds. */
    public Set<UUID> with(UUID person, Set<Hand> hands, Collection<UUID> operations) {
        return database.select(OPERATION_SIGNATURE.OPERATION_ID)
                .from(OPERATION_SIGNATURE)
                .where(OPERATION_SIGNATURE.OPERATION_ID.in(operations))
                .and(OPERATION_SIGNATURE.PERSON_ID.eq(person))
                .and(OPERATION_SIGNATURE.HAND.in(hands.stream().map(Hand::name).toList()))
                .fetchSet(OPERATION_SIGNATURE.OPERATION_ID);
    }

    /** Who writes is a writer, whatever they were before: approvals are void by then. */
    void write(Collection<Signature> writers) {
        List<Query> rows = new ArrayList<>();
        for (Signature writer : writers) {
            rows.add(database.insertInto(OPERATION_SIGNATURE)
                    .set(OPERATION_SIGNATURE.OPERATION_ID, writer.operation())
                    .set(OPERATION_SIGNATURE.PERSON_ID, writer.person())
                    .set(OPERATION_SIGNATURE.HAND, Hand.WRITER.name())
                    .onDuplicateKeyUpdate()
                    .set(OPERATION_SIGNATURE.HAND, Hand.WRITER.name()));
        }
        if (!rows.isEmpty()) {
            database.batch(rows).execute();
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException for one who has a hand in the operation already */
    void approve(Collection<Signature> approvers) {
        List<Query> rows = new ArrayList<>();
        for (Signature approver : approvers) {
            rows.add(database.insertInto(OPERATION_SIGNATURE)
                    .set(OPERATION_SIGNATURE.OPERATION_ID, approver.operation())
                    .set(OPERATION_SIGNATURE.PERSON_ID, approver.person())
                    .set(OPERATION_SIGNATURE.HAND, Hand.APPROVER.name()));
        }
        if (!rows.isEmpty()) {
            database.batch(rows).execute();
        }
    }

    /** Who paid before may pay again; a payer with another hand is refused by what refers to this one. */
    void pay(Collection<Signature> payers) {
        List<Query> rows = new ArrayList<>();
        for (Signature payer : payers) {
            rows.add(database.insertInto(OPERATION_SIGNATURE)
                    .set(OPERATION_SIGNATURE.OPERATION_ID, payer.operation())
                    .set(OPERATION_SIGNATURE.PERSON_ID, payer.person())
                    .set(OPERATION_SIGNATURE.HAND, Hand.PAYER.name())
                    .onDuplicateKeyIgnore());
        }
        if (!rows.isEmpty()) {
            database.batch(rows).execute();
        }
    }

    /** As if they had never signed. */
    void withdraw(Collection<Signature> approvers) {
        List<Query> rows = new ArrayList<>();
        for (Signature approver : approvers) {
            rows.add(database.deleteFrom(OPERATION_SIGNATURE)
                    .where(OPERATION_SIGNATURE.OPERATION_ID.eq(approver.operation()))
                    .and(OPERATION_SIGNATURE.PERSON_ID.eq(approver.person()))
                    .and(OPERATION_SIGNATURE.HAND.eq(Hand.APPROVER.name())));
        }
        database.batch(rows).execute();
    }

    void voidApprovals(Collection<UUID> operations) {
        database.deleteFrom(OPERATION_SIGNATURE)
                .where(OPERATION_SIGNATURE.OPERATION_ID.in(operations))
                .and(OPERATION_SIGNATURE.HAND.eq(Hand.APPROVER.name()))
                .execute();
    }
}
