package org.suividepenses.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.Verdict;
import org.suividepenses.approval.Withdrawal;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.PeriodShut;
import org.suividepenses.operation.OperationOutcome.Stale;
import org.suividepenses.operation.OperationOutcome.Unknown;
import org.suividepenses.operation.internal.ChangedPayees;
import org.suividepenses.operation.internal.OperationJournal;
import org.suividepenses.operation.internal.OperationRepository;
import org.suividepenses.operation.internal.OperationSteps;
import org.suividepenses.operation.internal.Step;
import org.suividepenses.organisation.PeriodStatus;

/**
 * The same step of many operations in one transaction, each judged by itself: what one is refused for does not hold up the
 * others. Otherwise as {@link Operations}.
 */
@Service
@Transactional
public class ManyOperations {

    /** The most operations at once. */
    public static final int LIMIT = 500;

    private final OperationRepository repository;
    private final OperationSteps steps;
    private final OperationJournal journal;
    private final Clock clock;

    ManyOperations(OperationRepository repository, OperationSteps steps, OperationJournal journal, Clock clock) {
        this.repository = repository;
        this.steps = steps;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Submits many operations, each for itself: what one is refused for does not hold up the others.
     *
     * @param wanted at most {@value #LIMIT}
     * @return what became of each, in the order given
     */
    public Map<OperationId, OperationOutcome> submitAll(Collection<OperationId> wanted, Caller caller) {
        Instant now = now();
        return takeAll(wanted, OperationAction.SUBMIT, draft -> draft.submit(now), caller, journal::submitted);
    }

    /**
     * Approves many operations, each for itself; otherwise as {@link #submitAll}.
     *
     * @param seen what the caller has read of each; what is not among them is {@link Seen#AS_IT_STANDS}
     */
    public Map<OperationId, OperationOutcome> approveAll(
            Collection<OperationId> wanted, Map<OperationId, Seen> seen, Caller caller) {
        Instant now = now();
        List<Operation> locked = lockAll(wanted, OperationAction.APPROVE, caller);
        Map<UUID, Verdict> verdicts = steps.judge(locked, caller);
        ChangedPayees payees = steps.changedPayees(locked);
        return plan(wanted, locked, seen, (before, read) -> Signing.of(before, verdicts, payees, read, caller, now))
                .take(steps, caller, journal::approved);
    }

    /**
     * Takes back the signatures that the caller gave last to many operations, each for itself; otherwise as {@link
     * #approveAll}.
     */
    public Map<OperationId, OperationOutcome> unsignAll(
            Collection<OperationId> wanted, Map<OperationId, Seen> seen, Caller caller) {
        Instant now = now();
        List<Operation> locked = lockAll(wanted, OperationAction.UNSIGN, caller);
        Map<UUID, Withdrawal> withdrawable = steps.withdrawable(locked, caller);
        return plan(wanted, locked, seen, (before, read) -> Signing.withdrawn(before, withdrawable, now))
                .take(steps, caller, journal::unsigned);
    }

    /** Removes many drafts, each for itself; otherwise as {@link #submitAll}. */
    public Map<OperationId, OperationOutcome> deleteAll(Collection<OperationId> wanted, Caller caller) {
        Map<OperationId, OperationOutcome> outcomes = unknown(wanted);
        List<Operation> removed = new ArrayList<>();
        List<Operation> locked = lockAll(wanted, OperationAction.DELETE, caller);
        SortedMap<YearMonth, PeriodStatus> refusing = steps.refusing(locked, caller);
        for (Operation draft : locked) {
            YearMonth month = YearMonth.from(draft.content().date());
            PeriodStatus status = refusing.get(month);
            OperationOutcome outcome = status == null ? draft.delete() : new PeriodShut(month, status);
            outcomes.put(draft.id(), outcome);
            if (outcome instanceof Done(Operation deleted, var exceeded)) {
                removed.add(deleted);
            }
        }
        if (!removed.isEmpty()) {
            journal.deleted(removed, caller);
            repository.delete(removed.stream().map(Operation::id).toList());
        }
        return outcomes;
    }

    private static PlannedSteps plan(
            Collection<OperationId> wanted,
            List<Operation> locked,
            Map<OperationId, Seen> seen,
            BiFunction<Operation, Seen, Signing> signing) {
        PlannedSteps planned = new PlannedSteps(wanted);
        for (Operation before : locked) {
            Seen read = seen.getOrDefault(before.id(), Seen.AS_IT_STANDS);
            if (read.isStale(before)) {
                planned.refuse(before.id(), new Stale(before.version()));
                continue;
            }
            Signing planning = signing.apply(before, read);
            if (planning.step() == null) {
                planned.refuse(before.id(), planning.outcome());
            } else {
                planned.plan(planning.step());
            }
        }
        return planned;
    }

    private Map<OperationId, OperationOutcome> takeAll(
            Collection<OperationId> wanted,
            OperationAction action,
            Function<Operation, OperationOutcome> transition,
            Caller caller,
            BiConsumer<List<Step>, Caller> journalled) {
        PlannedSteps planned = new PlannedSteps(wanted);
        for (Operation before : lockAll(wanted, action, caller)) {
            OperationOutcome outcome = transition.apply(before);
            if (outcome instanceof Done(Operation after, var exceeded)) {
                planned.plan(new Step(before, after));
            } else {
                planned.refuse(before.id(), outcome);
            }
        }
        return planned.take(steps, caller, journalled);
    }

    private List<Operation> lockAll(Collection<OperationId> wanted, OperationAction action, Caller caller) {
        caller.mustHave(action.permission());
        if (wanted.size() > LIMIT) {
            throw new IllegalArgumentException("too many at once: " + wanted.size());
        }
        return repository.lock(wanted, caller.scope());
    }

    private static Map<OperationId, OperationOutcome> unknown(Collection<OperationId> wanted) {
        Map<OperationId, OperationOutcome> outcomes = new LinkedHashMap<>();
        wanted.forEach(id -> outcomes.put(id, new Unknown()));
        return outcomes;
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
