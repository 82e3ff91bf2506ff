package org.suividepenses.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.Approval;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.budget.OverrideReason;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.internal.ContentRules;
import org.suividepenses.operation.internal.ContentRules.Accepted;
import org.suividepenses.operation.internal.OperationJournal;
import org.suividepenses.operation.internal.OperationRepository;
import org.suividepenses.operation.internal.OperationSteps;
import org.suividepenses.operation.internal.Step;

/**
 * Everything that may happen to operations one by one. Each change is one transaction: rights, then state, then the row
 * with its audit entry and the note for the index. An operation outside the caller's units does not exist for them.
 */
@Service
@Transactional
public class Operations {

    private final OperationRepository repository;
    private final OperationLock lock;
    private final ContentRules rules;
    private final OperationSteps steps;
    private final OperationJournal journal;
    private final IdSource ids;
    private final Clock clock;

    Operations(
            OperationRepository repository,
            OperationLock lock,
            ContentRules rules,
            OperationSteps steps,
            OperationJournal journal,
            IdSource ids,
            Clock clock) {
        this.repository = repository;
        this.lock = lock;
        this.rules = rules;
        this.steps = steps;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Operation> find(OperationId id, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return repository.find(id, caller.scope());
    }

    /** Those of some operations that the caller sees; at most {@value OperationRepository#READ_LIMIT}. */
    @Transactional(readOnly = true)
    public List<Operation> findAll(Collection<UUID> ids, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return List.copyOf(repository.find(ids, caller.scope()).values());
    }

    /** The submissions of an operation with their signatures, oldest first; empty when there is none for this caller. */
    @Transactional(readOnly = true)
    public Optional<List<Approval>> approvals(OperationId id, Caller caller) {
        return find(id, caller).map(steps::approvals);
    }

    /** What happened to an operation, oldest first; empty when there is none for this caller. */
    @Transactional(readOnly = true)
    public Optional<List<AuditEntry>> history(OperationId id, Caller caller) {
        return find(id, caller).map(journal::history);
    }

    /**
     * Creates a draft.
     *
     * @param id chosen by the client; null for a new one
     * @throws ProblemException VALIDATION naming every field that cannot be accepted; CONFLICT when the id is taken, or
     *     when a reference was removed at this moment; PERIOD_CLOSED
     */
    public Operation create(@Nullable OperationId id, OperationEntry entry, Caller caller) {
        caller.mustHave(Permission.OPERATION_WRITE);
        Accepted accepted = rules.accept(entry.content(), entry.supplierName(), null, caller);
        steps.holdOpen(List.of(accepted.content().date()), caller);
        OperationId ownId = id == null ? new OperationId(ids.next()) : id;
        Operation draft = Operation.draft(ownId, accepted.content(), accepted.base(), caller.userId(), now());
        try {
            repository.insert(draft);
        } catch (DuplicateKeyException taken) {
            throw ProblemException.of(ProblemType.CONFLICT, "operation.id-taken");
        } catch (DataIntegrityViolationException removed) {
            throw ProblemException.of(ProblemType.CONFLICT, "operation.reference-gone");
        }
        journal.created(draft, caller);
        return draft;
    }

    /**
     * Replaces the content of an operation. What stands in the ledger moves with it; an approval given before is void.
     *
     * @param seenVersion the version that the editor has read
     * @param override why it may exceed a line of the budget; null when it may not
     * @throws ProblemException VALIDATION naming every field that cannot be accepted; FORBIDDEN for an override by
     *     somebody not entitled to it
     */
    public OperationOutcome edit(
            OperationId id, OperationEntry entry, long seenVersion, @Nullable OverrideReason override, Caller caller) {
        return lock.change(id, seenVersion, OperationAction.EDIT, caller, before -> {
            if (!before.status().allows(OperationAction.EDIT)) {
                return new OperationOutcome.Refused(before.status(), OperationAction.EDIT);
            }
            if (steps.paidBy(caller.userId(), before)) {
                return new OperationOutcome.SameHand(OperationAction.EDIT);
            }
            Accepted accepted =
                    rules.accept(entry.contentAfter(before.content()), entry.supplierName(), before.content(), caller);
            rules.mustKeepItsYear(before, accepted.content());
            OperationOutcome outcome = before.edit(accepted.content(), accepted.base(), caller.userId(), now());
            return take(before, outcome, override, caller, journal::edited);
        });
    }

    /** Removes a draft. */
    public OperationOutcome delete(OperationId id, long seenVersion, Caller caller) {
        return lock.change(id, seenVersion, OperationAction.DELETE, caller, draft -> {
            OperationOutcome outcome = draft.delete();
            if (outcome instanceof Done) {
                steps.holdOpen(List.of(draft.content().date()), caller);
                journal.deleted(List.of(draft), caller);
                repository.delete(List.of(draft.id()));
            }
            return outcome;
        });
    }

    /**
     * Submits an operation: it is committed to its lines of the budget, and gets its number when it has none yet.
     *
     * @param seenVersion the version that the caller has read; null to submit it as it is
     * @param override as in {@link #edit}
     */
    public OperationOutcome submit(
            OperationId id, @Nullable Long seenVersion, @Nullable OverrideReason override, Caller caller) {
        return lock.change(
                id,
                seenVersion,
                OperationAction.SUBMIT,
                caller,
                before -> take(before, before.submit(now()), override, caller, journal::submitted));
    }

    /**
     * Signs the step of its chain that waits for the caller; the last signature approves a submitted operation, which is
     * realised by it. Who wrote it does not sign it, and who signed it once does not sign it again. Nobody signs for a payee
     * that was changed since the submission without having been shown that.
     */
    public OperationOutcome approve(OperationId id, Seen seen, Caller caller) {
        return lock.change(id, seen.version(), OperationAction.APPROVE, caller, before -> {
            List<Operation> alone = List.of(before);
            Signing signing =
                    Signing.of(before, steps.judge(alone, caller), steps.changedPayees(alone), seen, caller, now());
            Step step = signing.step();
            return step == null ? signing.outcome() : steps.take(step, caller, journal::approved);
        });
    }

    /**
     * Takes back the signature that the caller gave, which nothing has followed: no other signature and no payment. The
     * operation waits for it again; what the last signature has realised is committed again.
     */
    public OperationOutcome unsign(OperationId id, @Nullable Long seenVersion, Caller caller) {
        return lock.change(id, seenVersion, OperationAction.UNSIGN, caller, before -> {
            Signing withdrawal = Signing.withdrawn(before, steps.withdrawable(List.of(before), caller), now());
            return withdrawal.step() == null
                    ? withdrawal.outcome()
                    : steps.take(withdrawal.step(), caller, journal::unsigned);
        });
    }

    /**
     * Gives a submitted operation back to its author; its commitment is released, its number stays. Only who might sign
     * now does so.
     *
     * @param kind REJECTED or CHANGE_ASKED
     */
    public OperationOutcome giveBack(
            OperationId id, ReturnKind kind, StatusReason reason, @Nullable Long seenVersion, Caller caller) {
        return lock.change(id, seenVersion, OperationAction.REJECT, caller, before -> {
            OperationOutcome refused = Signing.refusal(before, steps.judge(List.of(before), caller));
            return refused == null
                    ? take(before, before.giveBack(kind, reason.text(), now()), null, caller, journal::givenBack)
                    : refused;
        });
    }

    /** Takes a submitted operation back before anybody has signed it: its author's own, or that of who wrote in it. */
    public OperationOutcome recall(OperationId id, @Nullable Long seenVersion, Caller caller) {
        return lock.change(id, seenVersion, OperationAction.RECALL, caller, before -> {
            OperationOutcome refused = steps.refusalToRecall(before, caller);
            return refused == null ? take(before, before.recall(now()), null, caller, journal::givenBack) : refused;
        });
    }

    /**
     * Cancels an operation, which keeps its number and charges nothing any more.
     *
     * @param seenVersion the version that the caller has read; null to cancel it as it is
     */
    public OperationOutcome cancel(OperationId id, StatusReason reason, @Nullable Long seenVersion, Caller caller) {
        return lock.change(
                id,
                seenVersion,
                OperationAction.CANCEL,
                caller,
                before -> take(before, before.cancel(reason.text(), now()), null, caller, journal::cancelled));
    }

    private OperationOutcome take(
            Operation before,
            OperationOutcome planned,
            @Nullable OverrideReason override,
            Caller caller,
            BiConsumer<List<Step>, Caller> journalled) {
        return planned instanceof Done done
                ? steps.take(Step.overriding(before, done.operation(), override), caller, journalled)
                : planned;
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
