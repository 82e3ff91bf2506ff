package org.suividepenses.operation.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.Payment;
import org.suividepenses.operation.PaymentEntry;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.PaymentReversals;
import org.suividepenses.operation.PaymentSlip;
import org.suividepenses.operation.PaymentSlips;
import org.suividepenses.operation.Payments;
import org.suividepenses.operation.Seen;
import org.suividepenses.operation.StatusReason;
import org.suividepenses.operation.web.OperationSummary.NamedRef;

/** The payments of an operation, whole or in part, and what takes them back. */
@RestController
@RequestMapping("/api/v1/operations/{id}")
class PaymentController {

    private final Payments payments;
    private final PaymentReversals reversals;
    private final PaymentSlips slips;
    private final Users users;
    private final Outcomes outcomes;
    private final OperationViews views;

    PaymentController(
            Payments payments,
            PaymentReversals reversals,
            PaymentSlips slips,
            Users users,
            Outcomes outcomes,
            OperationViews views) {
        this.payments = payments;
        this.reversals = reversals;
        this.slips = slips;
        this.users = users;
        this.outcomes = outcomes;
        this.views = views;
    }

    /**
     * @param date the day it was paid
     * @param amount in the operation's currency; null for all that remains
     * @param method null for the one that the operation names
     * @param reference required for mobile money
     * @param fee what the bank or the operator took, for information
     * @param payeeSeen the last change of the payee that the caller was shown, {@code payeeChangedAt} of the operation; needed
     *     where there is one
     */
    record PaymentBody(
            @Nullable String date,
            @Nullable String amount,
            @Nullable PaymentMethod method,
            @Nullable String reference,
            @Nullable String fee,
            @Nullable String note,
            @Nullable Instant payeeSeen) {

        PaymentEntry parsed() {
            return entry(date, amount, method, reference, fee, note);
        }
    }

    /** @throws org.suividepenses.kernel.ProblemException VALIDATION naming every field that cannot be read */
    static PaymentEntry entry(
            @Nullable String date,
            @Nullable String amount,
            @Nullable PaymentMethod method,
            @Nullable String reference,
            @Nullable String fee,
            @Nullable String note) {
        FieldProblems problems = new FieldProblems();
        LocalDate day = TextValues.date("/date", date, problems);
        BigDecimal part = isEmpty(amount) ? null : TextValues.number("/amount", amount, problems);
        BigDecimal cost = isEmpty(fee) ? null : TextValues.number("/fee", fee, problems);
        problems.refuseIfAny();
        return new PaymentEntry(TextValues.known(day), part, method, orEmpty(reference), cost, orEmpty(note));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @param date the day on which it was taken back */
    record ReversalBody(@Nullable String date, @Nullable String reason) {

        LocalDate day() {
            FieldProblems problems = new FieldProblems();
            LocalDate day = TextValues.date("/date", date, problems);
            problems.refuseIfAny();
            return TextValues.known(day);
        }

        StatusReason why() {
            return StatusReason.parse("/reason", reason);
        }
    }

    record SlipRef(UUID id, String number) {
        static @Nullable SlipRef of(@Nullable PaymentSlip slip) {
            return slip == null ? null : new SlipRef(slip.id(), slip.number());
        }
    }

    /**
     * @param amount in the operation's currency; of one that takes back another the opposite of it
     * @param payee whom it went to, as the supplier was called then; empty where the operation names none
     * @param account of the payee at that time; empty where none was known
     * @param reverses the payment that this one takes back
     * @param by null for a command
     * @param slip with which it was paid together with others
     */
    record PaymentView(
            UUID id,
            LocalDate date,
            String amount,
            String currency,
            @Nullable PaymentMethod method,
            String reference,
            String fee,
            String note,
            String payee,
            String account,
            @Nullable UUID reverses,
            @Nullable NamedRef by,
            Instant at,
            @Nullable SlipRef slip) {}

    /** @param items in the order in which they were recorded */
    record PaymentList(List<PaymentView> items) {}

    @Requires(Permission.OPERATION_READ)
    @GetMapping("/payments")
    PaymentList listPayments(@PathVariable UUID id, Caller caller) {
        List<Payment> found = payments.of(new OperationId(id), caller).orElseThrow(Outcomes::unknown);
        Map<UUID, String> names = users.names(
                found.stream().map(Payment::by).filter(Objects::nonNull).toList());
        Map<UUID, PaymentSlip> ofSlips =
                slips.of(found.stream().map(Payment::id).toList());
        return new PaymentList(found.stream()
                .map(payment -> view(payment, names, ofSlips.get(payment.id())))
                .toList());
    }

    /** {@code If-Match} is welcome here, but not asked for. */
    @Requires(Permission.OPERATION_PAY)
    @PostMapping("/payment")
    ResponseEntity<OperationView> payOperation(
            @PathVariable UUID id,
            @RequestBody PaymentBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        Seen seen = new Seen(LifeController.seen(ifMatch), body.payeeSeen());
        return answer(payments.pay(new OperationId(id), body.parsed(), seen, caller), caller);
    }

    @Requires(Permission.OPERATION_PAY)
    @PostMapping("/payments/{paymentId}/reversal")
    ResponseEntity<OperationView> reversePayment(
            @PathVariable UUID id,
            @PathVariable UUID paymentId,
            @RequestBody ReversalBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(
                reversals.reverse(
                        new OperationId(id), paymentId, body.day(), body.why(), LifeController.seen(ifMatch), caller),
                caller);
    }

    private ResponseEntity<OperationView> answer(OperationOutcome outcome, Caller caller) {
        return views.answer(outcomes.done(outcome, caller), caller);
    }

    private static PaymentView view(Payment payment, Map<UUID, String> names, @Nullable PaymentSlip slip) {
        UUID by = payment.by();
        return new PaymentView(
                payment.id(),
                payment.date(),
                payment.amount().toPlainString(),
                payment.amount().currency().getCurrencyCode(),
                payment.method(),
                payment.reference(),
                payment.fee().toPlainString(),
                payment.note(),
                payment.payee().name(),
                payment.payee().account(),
                payment.reverses(),
                by == null ? null : new NamedRef(by, names.getOrDefault(by, "")),
                payment.at(),
                SlipRef.of(slip));
    }
}
