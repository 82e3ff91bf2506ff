package org.suividepenses.operation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.PlaceInTime;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.internal.OperationRepository;
import org.suividepenses.operation.internal.PaymentRepository;
import org.suividepenses.operation.internal.SlipRepository;

/** Reads the slips of payments made together, within the caller's units: who sees none of its operations sees no slip. */
@Service
@Transactional(readOnly = true)
public class PaymentSlips {

    /** The slips of one page. */
    public static final int SIZE = 50;

    private final SlipRepository slips;
    private final PaymentRepository payments;
    private final OperationRepository operations;
    private final OperationNames names;

    PaymentSlips(
            SlipRepository slips, PaymentRepository payments, OperationRepository operations, OperationNames names) {
        this.slips = slips;
        this.payments = payments;
        this.operations = operations;
        this.names = names;
    }

    /** A slip among others, with what stands of it. */
    public record Listed(PaymentSlip slip, SlipState state) {}

    /** A slip with what the caller sees of it. */
    public record Sheet(PaymentSlip slip, List<Entry> entries, SlipState state) {

        /** How its payments were taken back, each way once, the earliest first: all of them together in most cases. */
        public List<TakenBack> takenBack() {
            return entries.stream()
                    .map(Entry::reversal)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Payment::at))
                    .map(reversal -> new TakenBack(reversal.date(), reversal.by(), reversal.note()))
                    .distinct()
                    .toList();
        }
    }

    /** @param reversal what took the payment back since; null while it stands */
    public record Entry(
            Payment payment,
            NamedOperation operation,
            @Nullable Payment reversal) {

        public boolean takenBack() {
            return reversal != null;
        }
    }

    /** @param by null for a command */
    public record TakenBack(LocalDate date, @Nullable UUID by, String reason) {}

    /**
     * The latest slips first.
     *
     * @param cursor from the page before; null for the first
     * @throws ProblemException INVALID_REQUEST for a cursor that is none
     */
    public Page<Listed> page(@Nullable String cursor, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        Page<PaymentSlip> read = Page.of(
                slips.page(cursor == null ? null : PlaceInTime.of(cursor), SIZE + 1, caller.scope()),
                SIZE,
                last -> new PlaceInTime(last.at(), last.id()).cursor());
        Map<UUID, SlipState> states =
                slips.states(read.items().stream().map(PaymentSlip::id).toList(), caller.scope());
        return new Page<>(
                shown(read.items(), caller).stream()
                        .map(slip -> new Listed(slip, Objects.requireNonNull(states.get(slip.id()))))
                        .toList(),
                read.nextCursor());
    }

    /** The sheet of a slip; empty when there is none for this caller. */
    public Optional<Sheet> sheet(UUID id, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return slips.find(id, caller.scope())
                .map(slip -> new Sheet(
                        shown(List.of(slip), caller).getFirst(),
                        entries(slips.payments(id, caller.scope()), caller),
                        Objects.requireNonNull(
                                slips.states(List.of(id), caller.scope()).get(id))));
    }

    /** The note of a slip speaks of all of it: who sees a part does not read it. */
    private List<PaymentSlip> shown(List<PaymentSlip> found, Caller caller) {
        Set<UUID> partly =
                slips.partlyBeyond(found.stream().map(PaymentSlip::id).toList(), caller.scope());
        return found.stream()
                .map(slip -> partly.contains(slip.id()) ? slip.withoutNote() : slip)
                .toList();
    }

    /** The slips with which payments were made, by the id of the payment. */
    public Map<UUID, PaymentSlip> of(Collection<UUID> paid) {
        return slips.of(paid);
    }

    private List<Entry> entries(List<Payment> made, Caller caller) {
        List<OperationId> ids = made.stream().map(Payment::operationId).toList();
        Map<UUID, NamedOperation> named =
                names
                        .of(operations
                                .find(ids.stream().map(OperationId::value).toList(), caller.scope())
                                .values())
                        .stream()
                        .collect(Collectors.toMap(each -> each.operation().id().value(), each -> each));
        Map<UUID, Payment> reversals = payments.of(ids).values().stream()
                .flatMap(List::stream)
                .filter(payment -> payment.reverses() != null)
                .collect(Collectors.toMap(Payment::reverses, Function.identity()));
        return made.stream()
                .map(payment -> new Entry(
                        payment,
                        Objects.requireNonNull(named.get(payment.operationId().value())),
                        reversals.get(payment.id())))
                .toList();
    }
}
