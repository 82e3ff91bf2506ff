package org.suividepenses.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.Approval.Signature;
import org.suividepenses.approval.Verdict.MaySign;
import org.suividepenses.approval.internal.ApprovalRepository;
import org.suividepenses.approval.internal.Signatories;
import org.suividepenses.approval.internal.SigningRules;
import org.suividepenses.approval.internal.WaitingRepository;
import org.suividepenses.approval.internal.WaitingRepository.Waiting;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.IdSource;

/**
 * Submissions on their way. Who changes something here has locked the row of its subject in the same transaction: what
 * was judged is then still so when it is written.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Approvals {

    private final Chains chains;
    private final ApprovalRepository repository;
    private final WaitingRepository waiting;
    private final Signatories signatories;
    private final ApplicationEventPublisher events;
    private final IdSource ids;

    Approvals(
            Chains chains,
            ApprovalRepository repository,
            WaitingRepository waiting,
            Signatories signatories,
            ApplicationEventPublisher events,
            IdSource ids) {
        this.chains = chains;
        this.repository = repository;
        this.waiting = waiting;
        this.signatories = signatories;
        this.events = events;
        this.ids = ids;
    }

    /** Copies to each submission the chain that fits it now, and lets its first step wait. */
    public void open(Collection<Submission> submissions, Instant now) {
        if (submissions.isEmpty()) {
            return;
        }
        ChainChoice choice = chains.choice();
        List<Approval> opened = submissions.stream()
                .map(submission -> choice.of(submission)
                        .map(chain -> opened(submission, chain.name(), chain.steps(), now))
                        .orElseGet(() -> opened(submission, "", List.of(Approval.ONE_SIGNATURE), now)))
                .toList();
        repository.insert(opened);
        letWait(opened);
    }

    private Approval opened(Submission submission, String chain, List<ChainStep> steps, Instant now) {
        return new Approval(
                ids.next(),
                submission.subjectId(),
                submission.unitId(),
                chain,
                ApprovalState.OPEN,
                steps,
                0,
                List.of(),
                submission.writers(),
                now);
    }

    /** Whether the caller may sign each of the subjects now. A command stands for all signatures that are missing. */
    @Transactional(propagation = Propagation.REQUIRED)
    public Map<UUID, Verdict> judge(Collection<UUID> subjects, Caller caller) {
        Map<UUID, Approval> open = repository.open(subjects);
        Map<UUID, Verdict> verdicts = new LinkedHashMap<>();
        subjects.forEach(subject -> verdicts.put(subject, new Verdict.Closed()));
        UUID person = caller.userId();
        if (person == null) {
            open.forEach((subject, approval) -> verdicts.put(subject, new MaySign(approval, -1, null, null)));
        } else if (!open.isEmpty()) {
            Signatories.Hands hands = signatories.of(person);
            Map<UUID, Set<UUID>> barred = signatories.barred(open.keySet());
            open.forEach((subject, approval) ->
                    verdicts.put(subject, SigningRules.judge(approval, hands, barred.getOrDefault(subject, Set.of()))));
        }
        return verdicts;
    }

    /** Writes the signatures that {@link #judge} has allowed under the same lock. */
    public void sign(Collection<MaySign> allowed, Instant now) {
        Map<UUID, Signature> signatures = new LinkedHashMap<>();
        Set<UUID> complete = allowed.stream()
                .filter(MaySign::completes)
                .map(each -> each.approval().id())
                .collect(Collectors.toSet());
        Map<UUID, Integer> given = new LinkedHashMap<>();
        List<Approval> next = new ArrayList<>();
        for (MaySign each : allowed) {
            Approval approval = each.approval();
            UUID person = each.person();
            if (person != null) {
                signatures.put(approval.id(), new Signature(approval.current(), each.nth(), person, each.forId(), now));
            }
            if (!each.completes() && each.completesStep()) {
                next.add(approval.atNextStep());
            } else if (!each.completes()) {
                given.put(approval.id(), each.nth());
            }
        }
        repository.sign(signatures);
        waiting.delete(given);
        if (!complete.isEmpty()) {
            repository.end(complete, ApprovalState.COMPLETE);
            waiting.deleteAll(complete);
        }
        if (!next.isEmpty()) {
            Set<UUID> advanced = next.stream().map(Approval::id).collect(Collectors.toSet());
            waiting.deleteAll(advanced);
            repository.advance(advanced);
            letWait(signed(next, signatures));
        }
    }

    private static List<Approval> signed(List<Approval> approvals, Map<UUID, Signature> signatures) {
        return approvals.stream()
                .map(approval -> {
                    Signature signature = signatures.get(approval.id());
                    return signature == null ? approval : approval.with(signature);
                })
                .toList();
    }

    /**
     * The signatures of a person that they may take back, by subject: each the last one given to what is open or complete.
     * Whether anything else has followed it is for the subject to say.
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public Map<UUID, Withdrawal> withdrawable(Collection<UUID> subjects, UUID person) {
        Map<UUID, Withdrawal> withdrawals = new HashMap<>();
        repository
                .standing(subjects)
                .forEach((subject, approval) -> approval.lastSignature()
                        .filter(signature -> approval.state() == ApprovalState.OPEN || approval.isFullySigned())
                        .filter(signature -> signature.person().equals(person))
                        .ifPresent(signature -> withdrawals.put(subject, new Withdrawal(approval, signature))));
        return withdrawals;
    }

    /**
     * Takes back the signatures that {@link #withdrawable} has named under the same lock: their steps wait again, each since
     * when it waited before.
     *
     * @param writers who may not sign by now, those of the submission and who came to it since, by subject
     */
    public void withdraw(Collection<Withdrawal> withdrawals, Map<UUID, Set<UUID>> writers) {
        Map<UUID, Signature> signatures = new LinkedHashMap<>();
        List<Approval> waitingAgain = new ArrayList<>();
        for (Withdrawal withdrawal : withdrawals) {
            Approval approval = withdrawal.approval();
            signatures.put(approval.id(), withdrawal.signature());
            waitingAgain.add(
                    approval.without(withdrawal.signature(), writers.getOrDefault(approval.subjectId(), Set.of())));
        }
        repository.withdraw(waitingAgain, signatures);
        waiting.deleteAll(signatures.keySet());
        letWait(waitingAgain);
    }

    /** Ends what is open of the subjects: nobody is asked any more. */
    public void end(Collection<UUID> subjects, ApprovalState state) {
        Set<UUID> open =
                repository.open(subjects).values().stream().map(Approval::id).collect(Collectors.toSet());
        if (!open.isEmpty()) {
            repository.end(open, state);
            waiting.deleteAll(open);
        }
    }

    /** Voids all signatures given to the subjects, of the open and of the complete. */
    public void voidAll(Collection<UUID> subjects) {
        end(subjects, ApprovalState.VOID);
        repository.voidComplete(subjects);
    }

    /** The open ones of some subjects. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Map<UUID, Approval> open(Collection<UUID> subjects) {
        return subjects.isEmpty() ? Map.of() : repository.open(subjects);
    }

    /** All submissions of a subject, oldest first. Who may see the subject may see them. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<Approval> of(UUID subject) {
        return repository.of(subject);
    }

    private void letWait(List<Approval> approvals) {
        List<Waiting> rows = new ArrayList<>();
        for (Approval approval : approvals) {
            List<Signer> signers = approval.step().signers();
            IntStream.range(0, signers.size())
                    .filter(nth -> !approval.isSigned(approval.current(), nth))
                    .forEach(nth -> rows.add(new Waiting(
                            approval.id(),
                            nth,
                            approval.subjectId(),
                            approval.unitId(),
                            signers.get(nth),
                            approval.waitingSince())));
        }
        waiting.insert(rows);
        Signatories.Awaited awaited = signatories.awaited(approvals);
        Map<List<Object>, Set<UUID>> alike = new HashMap<>();
        for (Approval approval : approvals) {
            Set<UUID> barred = awaited.barred(approval);
            Set<UUID> persons = alike.computeIfAbsent(
                    List.of(approval.step(), approval.unitId(), barred),
                    key -> awaited.of(approval.step(), approval.unitId(), barred));
            events.publishEvent(
                    new SignatureAwaited(approval.subjectId(), approval.step().label(), persons));
        }
    }
}
