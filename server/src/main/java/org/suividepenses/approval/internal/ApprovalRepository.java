package org.suividepenses.approval.internal;

import static org.suividepenses.approval.internal.db.Tables.APPROVAL;
import static org.suividepenses.approval.internal.db.Tables.APPROVAL_SIGNATURE;
import static org.suividepenses.approval.internal.db.Tables.APPROVAL_STEP;
import static org.suividepenses.approval.internal.db.Tables.APPROVAL_STEP_SIGNER;
import static org.suividepenses.approval.internal.db.Tables.APPROVAL_WRITER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.Approval.Signature;
import org.suividepenses.approval.ApprovalState;
import org.suividepenses.approval.ChainStep;

/** Submissions with the steps copied to them, and their signatures. Who writes holds the row of the subject. */
@Repository
public class ApprovalRepository {

    private static final int LIMIT = 2_000;

    private final DSLContext database;

    ApprovalRepository(DSLContext database) {
        this.database = database;
    }

    /** The open ones, by subject. */
    public Map<UUID, Approval> open(Collection<UUID> subjects) {
        return select(APPROVAL.SUBJECT_ID.in(subjects).and(APPROVAL.STATE.eq(ApprovalState.OPEN.name()))).stream()
                .collect(Collectors.toMap(Approval::subjectId, Function.identity()));
    }

    /** The open and the complete, by subject: of each the one that counts. */
    public Map<UUID, Approval> standing(Collection<UUID> subjects) {
        return select(APPROVAL.SUBJECT_ID
                        .in(subjects)
                        .and(APPROVAL.STATE.in(ApprovalState.OPEN.name(), ApprovalState.COMPLETE.name())))
                .stream()
                .collect(Collectors.toMap(Approval::subjectId, Function.identity()));
    }

    /** Those of one subject, oldest first. */
    public List<Approval> of(UUID subject) {
        return select(APPROVAL.SUBJECT_ID.eq(subject));
    }

    public void insert(Collection<Approval> approvals) {
        List<Query> rows = new ArrayList<>();
        for (Approval approval : approvals) {
            rows.add(database.insertInto(APPROVAL)
                    .set(APPROVAL.ID, approval.id())
                    .set(APPROVAL.SUBJECT_ID, approval.subjectId())
                    .set(APPROVAL.UNIT_ID, approval.unitId())
                    .set(APPROVAL.CHAIN_NAME, approval.chainName())
                    .set(APPROVAL.STATE, approval.state().name())
                    .set(APPROVAL.CURRENT_STEP, approval.current())
                    .set(APPROVAL.OPENED_AT, approval.openedAt()));
        }
        for (Approval approval : approvals) {
            approval.writers()
                    .forEach(person -> rows.add(database.insertInto(APPROVAL_WRITER)
                            .set(APPROVAL_WRITER.APPROVAL_ID, approval.id())
                            .set(APPROVAL_WRITER.PERSON_ID, person)));
            if (!approval.isDefault()) {
                rows.addAll(steps(approval));
            }
        }
        database.batch(rows).execute();
    }

    private List<Query> steps(Approval approval) {
        List<Query> rows = new ArrayList<>();
        for (int at = 0; at < approval.steps().size(); at++) {
            ChainStep step = approval.steps().get(at);
            rows.add(database.insertInto(APPROVAL_STEP)
                    .set(APPROVAL_STEP.APPROVAL_ID, approval.id())
                    .set(APPROVAL_STEP.POSITION, at)
                    .set(APPROVAL_STEP.LABEL, step.label())
                    .set(APPROVAL_STEP.ALL_SIGN, step.all()));
        }
        for (SignerRow row : SignerRow.of(approval.id(), approval.steps())) {
            rows.add(database.insertInto(APPROVAL_STEP_SIGNER)
                    .set(APPROVAL_STEP_SIGNER.APPROVAL_ID, approval.id())
                    .set(APPROVAL_STEP_SIGNER.POSITION, row.step())
                    .set(APPROVAL_STEP_SIGNER.NTH, row.nth())
                    .set(APPROVAL_STEP_SIGNER.KIND, row.kind())
                    .set(APPROVAL_STEP_SIGNER.ROLE, row.role())
                    .set(APPROVAL_STEP_SIGNER.PERSON_ID, row.signer().person()));
        }
        return rows;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the person, or another in this place, signed before */
    public void sign(Map<UUID, Signature> signatures) {
        database.batch(signatures.entrySet().stream()
                        .<Query>map(entry -> database.insertInto(APPROVAL_SIGNATURE)
                                .set(APPROVAL_SIGNATURE.APPROVAL_ID, entry.getKey())
                                .set(
                                        APPROVAL_SIGNATURE.PERSON_ID,
                                        entry.getValue().person())
                                .set(
                                        APPROVAL_SIGNATURE.POSITION,
                                        entry.getValue().step())
                                .set(APPROVAL_SIGNATURE.NTH, entry.getValue().nth())
                                .set(APPROVAL_SIGNATURE.FOR_ID, entry.getValue().forId())
                                .set(APPROVAL_SIGNATURE.AT, entry.getValue().at()))
                        .toList())
                .execute();
    }

    /**
     * Takes signatures away, and lets their steps wait again.
     *
     * @param signatures one of each, by its id
     */
    public void withdraw(Collection<Approval> waitingAgain, Map<UUID, Signature> signatures) {
        List<Query> changes = new ArrayList<>();
        signatures.forEach((approval, signature) -> changes.add(database.deleteFrom(APPROVAL_SIGNATURE)
                .where(APPROVAL_SIGNATURE.APPROVAL_ID.eq(approval))
                .and(APPROVAL_SIGNATURE.PERSON_ID.eq(signature.person()))));
        for (Approval again : waitingAgain) {
            changes.add(database.update(APPROVAL)
                    .set(APPROVAL.STATE, again.state().name())
                    .set(APPROVAL.CURRENT_STEP, again.current())
                    .where(APPROVAL.ID.eq(again.id())));
            again.writers()
                    .forEach(person -> changes.add(database.insertInto(APPROVAL_WRITER)
                            .set(APPROVAL_WRITER.APPROVAL_ID, again.id())
                            .set(APPROVAL_WRITER.PERSON_ID, person)
                            .onDuplicateKeyIgnore()));
        }
        database.batch(changes).execute();
    }

    /** Lets the next step wait. */
    public void advance(Collection<UUID> ids) {
        database.update(APPROVAL)
                .set(APPROVAL.CURRENT_STEP, APPROVAL.CURRENT_STEP.add(1))
                .where(APPROVAL.ID.in(ids))
                .execute();
    }

    public void end(Collection<UUID> ids, ApprovalState state) {
        database.update(APPROVAL)
                .set(APPROVAL.STATE, state.name())
                .where(APPROVAL.ID.in(ids))
                .execute();
    }

    /** What was complete is no longer what is there. */
    public void voidComplete(Collection<UUID> subjects) {
        database.update(APPROVAL)
                .set(APPROVAL.STATE, ApprovalState.VOID.name())
                .where(APPROVAL.SUBJECT_ID.in(subjects))
                .and(APPROVAL.STATE.eq(ApprovalState.COMPLETE.name()))
                .execute();
    }

    private List<Approval> select(Condition condition) {
        List<? extends Record> rows = database.selectFrom(APPROVAL)
                .where(condition)
                .orderBy(APPROVAL.OPENED_AT, APPROVAL.ID)
                .limit(LIMIT)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> row.get(APPROVAL.ID)).toList();
        Map<UUID, List<ChainStep>> steps = SignerRow.steps(
                database.selectFrom(APPROVAL_STEP)
                        .where(APPROVAL_STEP.APPROVAL_ID.in(ids))
                        .orderBy(APPROVAL_STEP.APPROVAL_ID, APPROVAL_STEP.POSITION)
                        .fetch(row -> new SignerRow.StepRow(
                                row.get(APPROVAL_STEP.APPROVAL_ID),
                                row.get(APPROVAL_STEP.POSITION),
                                row.get(APPROVAL_STEP.LABEL),
                                row.get(APPROVAL_STEP.ALL_SIGN))),
                database.selectFrom(APPROVAL_STEP_SIGNER)
                        .where(APPROVAL_STEP_SIGNER.APPROVAL_ID.in(ids))
                        .orderBy(
                                APPROVAL_STEP_SIGNER.APPROVAL_ID,
                                APPROVAL_STEP_SIGNER.POSITION,
                                APPROVAL_STEP_SIGNER.NTH)
                        .fetch(row -> SignerRow.of(
                                row.get(APPROVAL_STEP_SIGNER.APPROVAL_ID),
                                row.get(APPROVAL_STEP_SIGNER.POSITION),
                                row.get(APPROVAL_STEP_SIGNER.NTH),
                                row.get(APPROVAL_STEP_SIGNER.KIND),
                                row.get(APPROVAL_STEP_SIGNER.ROLE),
                                row.get(APPROVAL_STEP_SIGNER.PERSON_ID))));
        Map<UUID, List<Signature>> signatures = database.selectFrom(APPROVAL_SIGNATURE)
                .where(APPROVAL_SIGNATURE.APPROVAL_ID.in(ids))
                .orderBy(APPROVAL_SIGNATURE.APPROVAL_ID, APPROVAL_SIGNATURE.AT, APPROVAL_SIGNATURE.PERSON_ID)
                .fetchGroups(
                        row -> row.get(APPROVAL_SIGNATURE.APPROVAL_ID),
                        row -> new Signature(
                                row.get(APPROVAL_SIGNATURE.POSITION),
                                row.get(APPROVAL_SIGNATURE.NTH),
                                row.get(APPROVAL_SIGNATURE.PERSON_ID),
                                row.get(APPROVAL_SIGNATURE.FOR_ID),
                                row.get(APPROVAL_SIGNATURE.AT)));
        Map<UUID, List<UUID>> writers = database.selectFrom(APPROVAL_WRITER)
                .where(APPROVAL_WRITER.APPROVAL_ID.in(ids))
                .orderBy(APPROVAL_WRITER.APPROVAL_ID, APPROVAL_WRITER.PERSON_ID)
                .fetchGroups(APPROVAL_WRITER.APPROVAL_ID, APPROVAL_WRITER.PERSON_ID);
        return rows.stream()
                .map(row -> approval(row, steps, signatures, writers))
                .toList();
    }

    private static Approval approval(
            Record row,
            Map<UUID, List<ChainStep>> steps,
            Map<UUID, List<Signature>> signatures,
            Map<UUID, List<UUID>> writers) {
        UUID id = row.get(APPROVAL.ID);
        return new Approval(
                id,
                row.get(APPROVAL.SUBJECT_ID),
                row.get(APPROVAL.UNIT_ID),
                row.get(APPROVAL.CHAIN_NAME),
                ApprovalState.valueOf(row.get(APPROVAL.STATE)),
                steps.getOrDefault(id, List.of(Approval.ONE_SIGNATURE)),
                row.get(APPROVAL.CURRENT_STEP),
                signatures.getOrDefault(id, List.of()),
                Set.copyOf(writers.getOrDefault(id, List.of())),
                row.get(APPROVAL.OPENED_AT));
    }
}
