package org.suividepenses.operation;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.Money;
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

    /**
     * A slip with what the caller sees of it.
     *
     * @param totals of what is listed, by currency, in minor units: also of what was taken back since
     */
    public record Sheet(PaymentSlip slip, List<Entry> entries, SortedMap<String, Money> totals) {}

    /** @param takenBack whether the payment was taken back since */
    public record Entry(Payment payment, NamedOperation operation, boolean takenBack) {}

    /**
     * The latest slips first.
     *
     * @param cursor from the page before; null for the first
     * @throws ProblemException INVALID_REQUEST for a cursor that is none
     */
    public Page<PaymentSlip> page(@Nullable String cursor, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        Page<PaymentSlip> read = Page.of(
                slips.page(cursor == null ? null : PlaceInTime.of(cursor), SIZE + 1, caller.scope()),
                SIZE,
                last -> new PlaceInTime(last.at(), last.id()).cursor());
        return new Page<>(shown(read.items(), caller), read.nextCursor());
    }

    /** The sheet of a slip; empty when there is none for this caller. */
    public Optional<Sheet> sheet(UUID id, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return slips.find(id, caller.scope()).map(slip -> {
            List<Payment> made = slips.payments(id, caller.scope());
            return new Sheet(shown(List.of(slip), caller).getFirst(), entries(made, caller), totals(made));
        });
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
        var takenBack = payments.of(ids).values().stream()
                .flatMap(List::stream)
                .map(Payment::reverses)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return made.stream()
                .map(payment -> new Entry(
                        payment,
                        Objects.requireNonNull(named.get(payment.operationId().value())),
                        takenBack.contains(payment.id())))
                .toList();
    }

    private static SortedMap<String, Money> totals(List<Payment> made) {
        SortedMap<String, Money> totals = new TreeMap<>();
        for (Payment payment : made) {
            Currency currency = payment.amount().currency();
            totals.merge(
                    currency.getCurrencyCode(),
                    payment.amount(),
                    (one, other) -> new Money(Math.addExact(one.minorUnits(), other.minorUnits()), currency));
        }
        return totals;
    }
}
