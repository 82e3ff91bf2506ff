package org.suividepenses.operation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.ApprovalState;
import org.suividepenses.approval.Approvals;
import org.suividepenses.approval.Submission;
import org.suividepenses.approval.Verdict;
import org.suividepenses.approval.Withdrawal;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.Hand;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationAction;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.internal.SignatureRepository.Signature;

/**
 * What the steps of operations mean for their approval: a submission opens one, a signature or a return goes on with it,
 * any edit voids it. Every step passes here, so that no path forgets.
 */
@Component
public class ControlChain {

    private final Approvals approvals;
    private final SignatureRepository signatures;
    private final PayeeHands payeeHands;
    private final Clock clock;

    ControlChain(Approvals approvals, SignatureRepository signatures, PayeeHands payeeHands, Clock clock) {
        this.approvals = approvals;
        this.signatures = signatures;
        this.payeeHands = payeeHands;
        this.clock = clock;
    }

    /** Whether the caller may sign each of the operations now, by their ids. */
    public Map<UUID, Verdict> judge(Collection<Operation> operations, Caller caller) {
        List<UUID> waiting = operations.stream()
                .filter(operation -> operation.status() == OperationStatus.SUBMITTED)
                .map(operation -> operation.id().value())
                .toList();
        return waiting.isEmpty() ? Map.of() : approvals.judge(waiting, caller);
    }

    /** The signatures of a person that they may take back, by operation: each the last one given to it. */
    public Map<UUID, Withdrawal> withdrawable(@Nullable UUID person, Collection<Operation> operations) {
        List<UUID> signed = operations.stream()
                .filter(operation -> operation.status().allows(OperationAction.UNSIGN))
                .map(operation -> operation.id().value())
                .toList();
        return person == null || signed.isEmpty() ? Map.of() : approvals.withdrawable(signed, person);
    }

    /** What is open of an operation; null when nothing is. */
    public @Nullable Approval open(Operation operation) {
        UUID id = operation.id().value();
        return approvals.open(List.of(id)).get(id);
    }

    /** All submissions of an operation, oldest first. */
    public List<Approval> of(Operation operation) {
        return approvals.of(operation.id().value());
    }

    /** Whether somebody wrote what stands in an operation, as its author or later. */
    public boolean wroteIt(UUID person, Operation operation) {
        return operation.life().wroteIt(person, operation.createdBy())
                || !with(person, EnumSet.of(Hand.WRITER), List.of(operation)).isEmpty();
    }

    /** Those of the operations in which somebody has a hand of some kinds. */
    public Set<UUID> with(@Nullable UUID person, Set<Hand> hands, Collection<Operation> operations) {
        return person == null || operations.isEmpty()
                ? Set.of()
                : signatures.with(
                        person,
                        hands,
                        operations.stream()
                                .map(operation -> operation.id().value())
                                .toList());
    }

    /** What was changed of the payees of the operations since their submission. */
    public ChangedPayees changedPayees(Collection<Operation> operations) {
        return payeeHands.of(operations);
    }

    /** Those of the operations with a changed payee that somebody signed who changed it. */
    public Set<UUID> changedBySigners(ChangedPayees payees) {
        Set<UUID> changed = payees.byOperation().keySet();
        return changed.isEmpty()
                ? Set.of()
                : signatures.approvers(changed).entrySet().stream()
                        .filter(signed -> payees.byAny(signed.getValue(), signed.getKey()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** Who wrote or signed operations, or changed whom they pay, by operation: they do not pay them. */
    public Map<UUID, Set<UUID>> barredFromPaying(Collection<OperationId> operations) {
        if (operations.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = operations.stream().map(OperationId::value).toList();
        Map<UUID, Set<UUID>> barred = new HashMap<>(signatures.barredFromPaying(ids));
        payeeHands
                .barred(ids)
                .forEach((operation, persons) ->
                        barred.computeIfAbsent(operation, id -> new HashSet<>()).addAll(persons));
        return barred;
    }

    /** Goes along with steps that were taken. */
    void follow(Collection<Step> taken, Caller caller) {
        List<Step> signed =
                taken.stream().filter(step -> step.signing() != null).toList();
        sign(signed);
        withdraw(taken);
        pay(taken);
        List<Step> written = taken.stream().filter(ControlChain::isWritten).toList();
        keepWriters(written, caller);
        List<UUID> voided = written.stream()
                .filter(step -> step.before().status().charges())
                .map(ControlChain::id)
                .toList();
        if (!voided.isEmpty()) {
            approvals.voidAll(voided);
            signatures.voidApprovals(voided);
        }
        end(taken, OperationStatus.REJECTED, ApprovalState.RETURNED);
        end(taken, OperationStatus.CANCELLED, ApprovalState.CLOSED);
        List<Step> submitted = taken.stream().filter(ControlChain::isSubmitted).toList();
        if (!submitted.isEmpty()) {
            submit(submitted);
        }
    }

    private void sign(List<Step> signed) {
        List<Verdict.MaySign> allowed =
                signed.stream().map(Step::signing).filter(Objects::nonNull).toList();
        if (allowed.isEmpty()) {
            return;
        }
        approvals.sign(allowed, now());
        signatures.approve(allowed.stream()
                .flatMap(each -> hands(each.approval().subjectId(), each.person(), each.forId()))
                .toList());
    }

    /** A signature is the hand of its signer and of whom they stand in for; a command has none. */
    private static Stream<Signature> hands(UUID operation, @Nullable UUID person, @Nullable UUID forId) {
        return Stream.of(Optional.ofNullable(person), Optional.ofNullable(forId))
                .flatMap(Optional::stream)
                .map(hand -> new Signature(operation, hand));
    }

    /** Who has paid since, and taken it back, does not sign what waits again. */
    private void withdraw(Collection<Step> taken) {
        List<Withdrawal> withdrawals =
                taken.stream().map(Step::withdrawal).filter(Objects::nonNull).toList();
        if (withdrawals.isEmpty()) {
            return;
        }
        signatures.withdraw(withdrawals.stream()
                .flatMap(each -> hands(
                        each.approval().subjectId(),
                        each.signature().person(),
                        each.signature().forId()))
                .toList());
        approvals.withdraw(
                withdrawals,
                signatures.barredFromApproving(withdrawals.stream()
                        .map(each -> each.approval().subjectId())
                        .toList()));
    }

    private void pay(Collection<Step> taken) {
        signatures.pay(taken.stream()
                .map(Step::payment)
                .filter(Objects::nonNull)
                .flatMap(payment -> Stream.ofNullable(payment.by())
                        .map(person -> new Signature(payment.operationId().value(), person)))
                .toList());
    }

    private void keepWriters(List<Step> written, Caller caller) {
        UUID editor = caller.userId();
        if (editor != null) {
            signatures.write(written.stream()
                    .map(step -> new Signature(id(step), editor))
                    .toList());
        }
    }

    private void end(Collection<Step> taken, OperationStatus status, ApprovalState state) {
        List<UUID> ended = taken.stream()
                .filter(step -> step.before().status() != status && step.after().status() == status)
                .map(ControlChain::id)
                .toList();
        if (!ended.isEmpty()) {
            approvals.end(ended, state);
            if (state == ApprovalState.RETURNED) {
                signatures.voidApprovals(ended);
            }
        }
    }

    private void submit(List<Step> submitted) {
        List<Signature> authors = new ArrayList<>();
        for (Step step : submitted) {
            UUID author = step.after().createdBy();
            if (author != null) {
                authors.add(new Signature(id(step), author));
            }
        }
        signatures.write(authors);
        Map<UUID, Set<UUID>> writers = signatures.barredFromApproving(
                submitted.stream().map(ControlChain::id).toList());
        approvals.open(
                submitted.stream()
                        .map(step -> submission(step.after(), writers.getOrDefault(id(step), Set.of())))
                        .toList(),
                now());
    }

    private static Submission submission(Operation operation, Set<UUID> writers) {
        return new Submission(
                operation.id().value(),
                operation.content().unitId(),
                operation.content().categoryId(),
                operation.baseAmount().minorUnits(),
                new HashSet<>(writers));
    }

    /** An edit, which leaves the operation where it is, or takes its approval away. */
    private static boolean isWritten(Step step) {
        return !step.isOfSignatures()
                && step.payment() == null
                && (step.before().status() == step.after().status()
                        || (step.before().status() == OperationStatus.APPROVED
                                && step.after().status() == OperationStatus.SUBMITTED));
    }

    /** A submission, the first or another; also what an edit makes wait anew. */
    private static boolean isSubmitted(Step step) {
        return !step.isOfSignatures() && step.after().status() == OperationStatus.SUBMITTED;
    }

    private static UUID id(Step step) {
        return step.after().id().value();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
