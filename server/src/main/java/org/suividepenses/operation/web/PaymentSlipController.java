package org.suividepenses.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.Payee;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.PaymentReversals;
import org.suividepenses.operation.PaymentSlip;
import org.suividepenses.operation.PaymentSlips;
import org.suividepenses.operation.SlipReversal;
import org.suividepenses.operation.SlipState;
import org.suividepenses.operation.SlipTables;
import org.suividepenses.operation.web.OperationSummary.NamedRef;
import org.suividepenses.operation.web.PaymentController.ReversalBody;
import org.suividepenses.platform.table.TableFormat;
import org.suividepenses.platform.web.Downloads;
import org.suividepenses.platform.web.ProblemSentences;

/** Bordereaux: the slips of payments made together. */
@RestController
@RequestMapping("/api/v1/payment-slips")
class PaymentSlipController {

    private final PaymentSlips slips;
    private final PaymentReversals reversals;
    private final SlipTables tables;
    private final Outcomes outcomes;
    private final ProblemSentences sentences;
    private final Users users;

    PaymentSlipController(
            PaymentSlips slips,
            PaymentReversals reversals,
            SlipTables tables,
            Outcomes outcomes,
            ProblemSentences sentences,
            Users users) {
        this.slips = slips;
        this.reversals = reversals;
        this.tables = tables;
        this.outcomes = outcomes;
        this.sentences = sentences;
        this.users = users;
    }

    /**
     * @param method null where each is paid as its operation says
     * @param payments how many the caller sees, those taken back included
     * @param takenBack how many of them were taken back since
     * @param cancelled whether all payments of the slip were taken back
     * @param sums of those that the caller sees, by currency
     */
    record SlipView(
            UUID id,
            String number,
            LocalDate date,
            @Nullable PaymentMethod method,
            String reference,
            String note,
            @Nullable NamedRef madeBy,
            Instant at,
            int payments,
            int takenBack,
            boolean cancelled,
            List<SlipSum> sums) {

        static SlipView of(PaymentSlip slip, SlipState state, Map<UUID, String> names) {
            return new SlipView(
                    slip.id(),
                    slip.number(),
                    slip.date(),
                    slip.method(),
                    slip.reference(),
                    slip.note(),
                    named(slip.madeBy(), names),
                    slip.at(),
                    state.payments(),
                    state.takenBack(),
                    state.cancelled(),
                    state.sums().stream().map(SlipSum::of).toList());
        }
    }

    record SlipPage(List<SlipView> items, @Nullable String nextCursor) {}

    /**
     * @param supplier whom the payment went to, as it was then
     * @param account of the payee at that time
     * @param takenBack whether the payment was taken back since
     */
    record SlipEntry(
            UUID operationId,
            @Nullable String number,
            String description,
            @Nullable String supplier,
            String account,
            @Nullable PaymentMethod method,
            String amount,
            String currency,
            boolean takenBack) {

        static SlipEntry of(PaymentSlips.Entry entry) {
            Operation operation = entry.operation().operation();
            Payee payee = entry.payment().payee();
            return new SlipEntry(
                    operation.id().value(),
                    operation.number() == null ? null : operation.number().toString(),
                    operation.content().description(),
                    payee.name().isEmpty() ? null : payee.name(),
                    payee.account(),
                    entry.payment().method(),
                    entry.payment().amount().toPlainString(),
                    entry.payment().amount().currency().getCurrencyCode(),
                    entry.takenBack());
        }
    }

    /**
     * @param amount of the payments that stand
     * @param takenBack of those that were taken back
     */
    record SlipSum(String amount, String takenBack, String currency) {
        static SlipSum of(SlipState.Sum sum) {
            return new SlipSum(
                    sum.standing().toPlainString(),
                    sum.takenBack().toPlainString(),
                    sum.currency().getCurrencyCode());
        }
    }

    /** How payments of a slip were taken back: when, by whom, why. */
    record SlipTakenBack(LocalDate date, @Nullable NamedRef by, String reason) {
        static SlipTakenBack of(PaymentSlips.TakenBack takenBack, Map<UUID, String> names) {
            return new SlipTakenBack(takenBack.date(), named(takenBack.by(), names), takenBack.reason());
        }
    }

    /**
     * @param entries those that the caller sees
     * @param takenBack how payments of it were taken back, each way once
     * @param reversible whether the caller is offered to take it back as a whole
     */
    @Schema(name = "PaymentSlip")
    record SlipSheet(SlipView slip, List<SlipEntry> entries, List<SlipTakenBack> takenBack, boolean reversible) {}

    private static @Nullable NamedRef named(@Nullable UUID person, Map<UUID, String> names) {
        return person == null ? null : new NamedRef(person, names.getOrDefault(person, ""));
    }

    @Requires(Permission.OPERATION_READ)
    @GetMapping
    SlipPage listPaymentSlips(@RequestParam(required = false) @Nullable String cursor, Caller caller) {
        Page<PaymentSlips.Listed> page = slips.page(cursor, caller);
        Map<UUID, String> names = users.names(page.items().stream()
                .map(listed -> listed.slip().madeBy())
                .filter(Objects::nonNull)
                .toList());
        return new SlipPage(
                page.items().stream()
                        .map(listed -> SlipView.of(listed.slip(), listed.state(), names))
                        .toList(),
                page.nextCursor());
    }

    @Requires(Permission.OPERATION_READ)
    @GetMapping("/{id}")
    SlipSheet getPaymentSlip(@PathVariable UUID id, Caller caller) {
        PaymentSlips.Sheet sheet = sheet(id, caller);
        List<PaymentSlips.TakenBack> takenBack = sheet.takenBack();
        Map<UUID, String> names = users.names(Stream.concat(
                        Stream.ofNullable(sheet.slip().madeBy()),
                        takenBack.stream().map(PaymentSlips.TakenBack::by).filter(Objects::nonNull))
                .toList());
        return new SlipSheet(
                SlipView.of(sheet.slip(), sheet.state(), names),
                sheet.entries().stream().map(SlipEntry::of).toList(),
                takenBack.stream().map(each -> SlipTakenBack.of(each, names)).toList(),
                reversals.isOffered(sheet, caller));
    }

    /** Takes back all payments of a slip that still stand, or none of them. */
    @Requires(Permission.OPERATION_PAY)
    @PostMapping("/{id}/reversal")
    SlipSheet reversePaymentSlip(@PathVariable UUID id, @RequestBody ReversalBody body, Caller caller) {
        return switch (reversals.reverseSlip(id, body.day(), body.why(), caller)) {
            case SlipReversal.Reversed reversed -> getPaymentSlip(id, caller);
            case SlipReversal.Unknown unknown -> throw ProblemException.of(ProblemType.NOT_FOUND);
            case SlipReversal.PartlyUnseen unseen ->
                throw ProblemException.of(ProblemType.FORBIDDEN, "payment-slip.partly-unseen");
            case SlipReversal.NothingStands nothing ->
                throw ProblemException.of(ProblemType.CONFLICT, "payment-slip.nothing-stands");
            case SlipReversal.Refused(Operation operation, OperationOutcome why) ->
                throw refusal(operation, outcomes.problem(why, caller).orElseThrow(), caller);
        };
    }

    /** What is wrong with a field is wrong for all; anything else is said of the operation that holds the slip up. */
    private ProblemException refusal(Operation operation, ProblemException why, Caller caller) {
        return why.fields().isEmpty()
                ? new ProblemException(
                        why.type(),
                        "payment-slip.not-reversed",
                        List.of(String.valueOf(operation.number()), sentences.detail(why, caller.language())),
                        List.of(),
                        Map.of("operationId", operation.id().value()))
                : why;
    }

    /** The sheet to hand over. */
    @Requires(Permission.OPERATION_READ)
    @GetMapping("/{id}/slip.{format}")
    void getPaymentSlipFile(
            @PathVariable UUID id, @PathVariable String format, Caller caller, HttpServletResponse response)
            throws IOException {
        TableFormat wanted = TableFormat.of(format).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Downloads.table(response, tables.of(sheet(id, caller), caller), wanted);
    }

    private PaymentSlips.Sheet sheet(UUID id, Caller caller) {
        return slips.sheet(id, caller).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }
}
