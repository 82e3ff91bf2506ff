package org.suividepenses.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.Stale;
import org.suividepenses.operation.OperationOutcome.Unknown;
import org.suividepenses.operation.internal.ContentRules;
import org.suividepenses.operation.internal.ContentRules.Accepted;
import org.suividepenses.operation.internal.NumberRepository;
import org.suividepenses.operation.internal.OperationJournal;
import org.suividepenses.operation.internal.OperationJournal.Step;
import org.suividepenses.operation.internal.OperationRepository;
import org.suividepenses.organisation.ReferenceName;

/**
 * Everything that may happen to operations one by one. Each change is one transaction: rights, then state, then the row
 * with its audit entry and the note for the index. An operation outside the caller's units does not exist for them.
 */
@Service
@Transactional
public class Operations {

    /** The most operations submitted or deleted at once. */
    public static final int MANY_LIMIT = 500;

    private final OperationRepository repository;
    private final ContentRules rules;
    private final NumberRepository numbers;
    private final OperationJournal journal;
    private final IdSource ids;
    private final Clock clock;

    Operations(
            OperationRepository repository,
            ContentRules rules,
            NumberRepository numbers,
            OperationJournal journal,
            IdSource ids,
            Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.numbers = numbers;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Operation> find(OperationId id, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return repository.find(id, caller.scope());
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
     * @param supplierName the payee by its name, found or created; null for the one that the content names
     * @throws ProblemException VALIDATION naming every field that cannot be accepted; CONFLICT when the id is taken, or
     *     when a reference was removed at this moment
     */
    public Operation create(
            @Nullable OperationId id, OperationContent content, @Nullable ReferenceName supplierName, Caller caller) {
        caller.mustHave(Permission.OPERATION_WRITE);
        Accepted accepted = rules.accept(content, supplierName, null, caller);
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
     * Replaces the content of a draft.
     *
     * @param supplierName as in {@link #create}
     * @param seenVersion the version that the editor has read
     * @throws ProblemException VALIDATION naming every field that cannot be accepted
     */
    public OperationOutcome edit(
            OperationId id,
            OperationContent content,
            @Nullable ReferenceName supplierName,
            long seenVersion,
            Caller caller) {
        return change(id, seenVersion, caller, before -> {
            if (!before.status().allows(OperationAction.EDIT)) {
                return new OperationOutcome.Refused(before.status(), OperationAction.EDIT);
            }
            Accepted accepted = rules.accept(content, supplierName, before.content(), caller);
            OperationOutcome outcome = before.edit(accepted.content(), accepted.base(), now());
            if (outcome instanceof Done(Operation edited)) {
                repository.update(List.of(edited));
                journal.edited(before, edited, caller);
            }
            return outcome;
        });
    }

    /** Removes a draft. */
    public OperationOutcome delete(OperationId id, long seenVersion, Caller caller) {
        return change(id, seenVersion, caller, draft -> {
            OperationOutcome outcome = draft.delete();
            if (outcome instanceof Done) {
                removeAll(List.of(draft), caller);
            }
            return outcome;
        });
    }

    /**
     * Submits a draft, which gets its number.
     *
     * @param seenVersion the version that the caller has read; null to submit it as it is
     */
    public OperationOutcome submit(OperationId id, @Nullable Long seenVersion, Caller caller) {
        return change(id, seenVersion, caller, draft -> {
            OperationOutcome outcome = draft.submit(() -> numberFor(draft), now());
            if (outcome instanceof Done(Operation submitted)) {
                repository.update(List.of(submitted));
                journal.submitted(List.of(new Step(draft, submitted)), caller);
            }
            return outcome;
        });
    }

    /**
     * Cancels a submitted operation, which keeps its number.
     *
     * @param seenVersion the version that the caller has read; null to cancel it as it is
     */
    public OperationOutcome cancel(
            OperationId id, CancellationReason reason, @Nullable Long seenVersion, Caller caller) {
        return change(id, seenVersion, caller, before -> {
            OperationOutcome outcome = before.cancel(now());
            if (outcome instanceof Done(Operation cancelled)) {
                repository.update(List.of(cancelled));
                journal.cancelled(new Step(before, cancelled), reason.text(), caller);
            }
            return outcome;
        });
    }

    /**
     * Submits many drafts, each for itself: what one is refused for does not hold up the others.
     *
     * @param wanted at most {@value #MANY_LIMIT}
     * @return what became of each, in the order given
     */
    public Map<OperationId, OperationOutcome> submitAll(Collection<OperationId> wanted, Caller caller) {
        Map<OperationId, OperationOutcome> outcomes = unknown(wanted);
        List<Operation> locked = lockAll(wanted, caller);
        NumberRepository.Drawn drawn = numbers.draw(locked.stream()
                .filter(operation -> operation.status().allows(OperationAction.SUBMIT))
                .map(operation -> operation.content().date())
                .toList());
        Instant now = now();
        List<Step> steps = new ArrayList<>();
        for (Operation draft : locked) {
            OperationOutcome outcome =
                    draft.submit(() -> drawn.take(draft.content().date()), now);
            outcomes.put(draft.id(), outcome);
            if (outcome instanceof Done(Operation submitted)) {
                steps.add(new Step(draft, submitted));
            }
        }
        if (!steps.isEmpty()) {
            repository.update(steps.stream().map(Step::after).toList());
            journal.submitted(steps, caller);
        }
        return outcomes;
    }

    /** Removes many drafts, each for itself; otherwise as {@link #submitAll}. */
    public Map<OperationId, OperationOutcome> deleteAll(Collection<OperationId> wanted, Caller caller) {
        Map<OperationId, OperationOutcome> outcomes = unknown(wanted);
        List<Operation> removed = new ArrayList<>();
        for (Operation draft : lockAll(wanted, caller)) {
            OperationOutcome outcome = draft.delete();
            outcomes.put(draft.id(), outcome);
            if (outcome instanceof Done(Operation deleted)) {
                removed.add(deleted);
            }
        }
        if (!removed.isEmpty()) {
            removeAll(removed, caller);
        }
        return outcomes;
    }

    private OperationOutcome change(
            OperationId id,
            @Nullable Long seenVersion,
            Caller caller,
            Function<Operation, OperationOutcome> transition) {
        caller.mustHave(Permission.OPERATION_WRITE);
        List<Operation> locked = repository.lock(List.of(id), caller.scope());
        if (locked.isEmpty()) {
            return new Unknown();
        }
        Operation operation = locked.getFirst();
        return seenVersion == null || seenVersion == operation.version()
                ? transition.apply(operation)
                : new Stale(operation.version());
    }

    private List<Operation> lockAll(Collection<OperationId> wanted, Caller caller) {
        caller.mustHave(Permission.OPERATION_WRITE);
        if (wanted.size() > MANY_LIMIT) {
            throw new IllegalArgumentException("too many at once: " + wanted.size());
        }
        return repository.lock(wanted, caller.scope());
    }

    private static Map<OperationId, OperationOutcome> unknown(Collection<OperationId> wanted) {
        Map<OperationId, OperationOutcome> outcomes = new LinkedHashMap<>();
        wanted.forEach(id -> outcomes.put(id, new Unknown()));
        return outcomes;
    }

    private void removeAll(List<Operation> drafts, Caller caller) {
        journal.deleted(drafts, caller);
        repository.delete(drafts.stream().map(Operation::id).toList());
    }

    private OperationNumber numberFor(Operation draft) {
        LocalDate date = draft.content().date();
        return numbers.draw(List.of(date)).take(date);
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
