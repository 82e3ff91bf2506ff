package org.suividepenses.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.NoSuchPayment;
import org.suividepenses.operation.OperationOutcome.SameHand;
import org.suividepenses.operation.OperationOutcome.Unfit;
import org.suividepenses.operation.internal.OperationJournal;
import org.suividepenses.operation.internal.OperationRepository;
import org.suividepenses.operation.internal.OperationSteps;
import org.suividepenses.operation.internal.PaymentRepository;
import org.suividepenses.operation.internal.SlipRepository;
import org.suividepenses.operation.internal.Step;

/** Takes payments back, one or all of a slip: what they paid remains to be paid again, and what was paid goes on showing. */
@Service
@Transactional
public class PaymentReversals {

    private final OperationRepository operations;
    private final OperationLock lock;
    private final PaymentRepository payments;
    private final SlipRepository slips;
    private final OperationSteps steps;
    private final OperationJournal journal;
    private final IdSource ids;
    private final Clock clock;

    PaymentReversals(
            OperationRepository operations,
            OperationLock lock,
            PaymentRepository payments,
            SlipRepository slips,
            OperationSteps steps,
            OperationJournal journal,
            IdSource ids,
            Clock clock) {
        this.operations = operations;
        this.lock = lock;
        this.payments = payments;
        this.slips = slips;
        this.steps = steps;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a payment back.
     *
     * @param on the day on which it was taken back, whose period must be open; not before the payment
     * @param reason why
     */
    public OperationOutcome reverse(
            OperationId id,
            UUID paymentId,
            LocalDate on,
            StatusReason reason,
            @Nullable Long seenVersion,
            Caller caller) {
        return lock.change(id, seenVersion, OperationAction.REVERSE, caller, before -> {
            Set<UUID> closed = steps.closedToPayer(caller.userId(), List.of(before));
            List<Payment> all = payments.of(List.of(id)).getOrDefault(id, List.of());
            Planned planned = plan(before, paymentId, all, closed, on, reason, caller);
            return planned.step() == null ? planned.outcome() : steps.take(planned.step(), caller, journal::reversed);
        });
    }

    /**
     * Takes back all payments of a slip that still stand, or none of them.
     *
     * @param on as in {@link #reverse}
     */
    public SlipReversal reverseSlip(UUID slipId, LocalDate on, StatusReason reason, Caller caller) {
        caller.mustHave(OperationAction.REVERSE.permission());
        PaymentSlip slip = slips.find(slipId, caller.scope()).orElse(null);
        if (slip == null) {
            return new SlipReversal.Unknown();
        }
        if (!slips.isWhollyWithin(slipId, caller.scope())) {
            return new SlipReversal.PartlyUnseen();
        }
        Map<OperationId, UUID> made = slips.payments(slipId, caller.scope()).stream()
                .collect(Collectors.toMap(Payment::operationId, Payment::id));
        List<Operation> locked = operations.lock(made.keySet(), caller.scope());
        Map<OperationId, List<Payment>> known = payments.of(made.keySet());
        Set<UUID> closed = steps.closedToPayer(caller.userId(), locked);
        List<Step> planned = new ArrayList<>();
        for (Operation before : locked) {
            List<Payment> all = known.getOrDefault(before.id(), List.of());
            UUID payment = Objects.requireNonNull(made.get(before.id()));
            if (standing(all).stream().noneMatch(each -> each.id().equals(payment))) {
                continue;
            }
            Planned each = plan(before, payment, all, closed, on, reason, caller);
            if (each.step() == null) {
                return new SlipReversal.Refused(before, each.outcome());
            }
            planned.add(each.step());
        }
        return planned.isEmpty() ? new SlipReversal.NothingStands() : take(slip, planned, on, reason, caller);
    }

    private SlipReversal take(PaymentSlip slip, List<Step> planned, LocalDate on, StatusReason reason, Caller caller) {
        List<OperationOutcome> outcomes = steps.takeAll(planned, caller, journal::reversed);
        for (int at = 0; at < planned.size(); at++) {
            if (!(outcomes.get(at) instanceof Done)) {
                return refused(planned, outcomes, at);
            }
        }
        journal.slipReversed(slip, planned.size(), on, reason, caller);
        return new SlipReversal.Reversed(planned.size());
    }

    /** What still can refuse a payment that is taken back is its day, which is one for all: nothing was taken then. */
    private static SlipReversal refused(List<Step> planned, List<OperationOutcome> outcomes, int at) {
        if (outcomes.stream().anyMatch(Done.class::isInstance)) {
            throw new IllegalStateException("taken back in part: " + outcomes);
        }
        return new SlipReversal.Refused(planned.get(at).before(), outcomes.get(at));
    }

    /**
     * Whether somebody is offered to take a slip back: they see all of it, something of it stands, and they have no other hand
     * in it.
     */
    @Transactional(readOnly = true)
    public boolean isOffered(PaymentSlips.Sheet sheet, Caller caller) {
        List<Operation> standing = sheet.entries().stream()
                .filter(entry -> !entry.takenBack())
                .map(entry -> entry.operation().operation())
                .toList();
        return caller.may(OperationAction.REVERSE.permission())
                && !standing.isEmpty()
                && slips.isWhollyWithin(sheet.slip().id(), caller.scope())
                && steps.closedToPayer(caller.userId(), standing).isEmpty();
    }

    /** @param step to take; null when the outcome is a refusal */
    private record Planned(
            OperationOutcome outcome, @Nullable Step step) {}

    private Planned plan(
            Operation before,
            UUID paymentId,
            List<Payment> all,
            Set<UUID> closed,
            LocalDate on,
            StatusReason reason,
            Caller caller) {
        if (closed.contains(before.id().value())) {
            return new Planned(new SameHand(OperationAction.REVERSE), null);
        }
        Map<UUID, Payment> standing =
                standing(all).stream().collect(Collectors.toMap(Payment::id, Function.identity()));
        Payment payment = standing.remove(paymentId);
        if (payment == null) {
            return new Planned(new NoSuchPayment(), null);
        }
        if (on.isBefore(payment.date())) {
            return new Planned(Unfit.of("/date", "payment.reversal-before", payment.date()), null);
        }
        LocalDate last = standing.values().stream()
                .map(Payment::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
        OperationOutcome outcome = before.reverse(payment, last, caller.userId(), now());
        return new Planned(
                outcome,
                outcome instanceof Done done
                        ? Step.paying(before, done.operation(), reversal(payment, on, reason, all.size(), caller))
                        : null);
    }

    private Payment reversal(Payment payment, LocalDate on, StatusReason reason, int before, Caller caller) {
        return new Payment(
                ids.next(),
                payment.operationId(),
                before + 1,
                on,
                new Money(-payment.amount().minorUnits(), payment.amount().currency()),
                payment.method(),
                payment.reference(),
                new Money(0, payment.amount().currency()),
                reason.text(),
                payment.payee(),
                payment.id(),
                caller.userId(),
                now());
    }

    /** Those that were not taken back. */
    private static List<Payment> standing(List<Payment> all) {
        Set<UUID> takenBack =
                all.stream().map(Payment::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream()
                .filter(Payment::pays)
                .filter(payment -> !takenBack.contains(payment.id()))
                .toList();
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
