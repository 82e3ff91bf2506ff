package org.suividepenses.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.User;
import org.suividepenses.operation.ManyOperations;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.PaymentEntry;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.Payments;

/** Has most operations of the invented institution approved and paid; what is recent waits. */
@Component
public class DemoSettlement {

    private static final int DAYS_TO_APPROVE = 16;
    private static final int FORGOTTEN_ONE_IN = 150;
    private static final int UNPAID_ONE_IN = 60;
    private static final int SOONEST_PAYMENT_DAYS = 5;
    private static final int LATEST_PAYMENT_DAYS = 30;

    private final ManyOperations operations;
    private final Payments payments;

    DemoSettlement(ManyOperations operations, Payments payments) {
        this.operations = operations;
        this.payments = payments;
    }

    /** @param submitted operations with their days, entered by one user */
    void settle(Map<OperationId, LocalDate> submitted, User author, DemoOperations.Setting setting) {
        SplittableRandom random = new SplittableRandom(setting.seed());
        List<OperationId> approved = new ArrayList<>();
        Map<OperationId, LocalDate> paid = new LinkedHashMap<>();
        submitted.forEach((id, day) -> {
            if (day.isBefore(setting.today().minusDays(DAYS_TO_APPROVE)) && random.nextInt(FORGOTTEN_ONE_IN) > 0) {
                approved.add(id);
                LocalDate payment = day.plusDays(random.nextInt(SOONEST_PAYMENT_DAYS, LATEST_PAYMENT_DAYS + 1));
                if (!payment.isAfter(setting.today()) && random.nextInt(UNPAID_ONE_IN) > 0) {
                    paid.put(id, payment);
                }
            }
        });
        DemoUsers.Created users = setting.users();
        each(
                approved,
                author.equals(users.finance()) ? users.admin() : users.finance(),
                (ids, by) -> operations.approveAll(ids, Map.of(), by));
        each(paid.keySet(), users.accountant(), (some, payer) -> {
            Map<OperationId, PaymentEntry> entries = new LinkedHashMap<>();
            some.forEach(id ->
                    entries.put(id, PaymentEntry.ofAll(Objects.requireNonNull(paid.get(id)), PaymentMethod.TRANSFER)));
            return payments.payAll(entries, payer);
        });
    }

    private static void each(Collection<OperationId> ids, User user, Step step) {
        Caller caller = DemoUsers.callerOf(user);
        List<OperationId> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += ManyOperations.LIMIT) {
            step.take(all.subList(from, Math.min(all.size(), from + ManyOperations.LIMIT)), caller)
                    .forEach(MUST_BE_DONE);
        }
    }

    private static final BiConsumer<OperationId, OperationOutcome> MUST_BE_DONE = (id, outcome) -> {
        if (!(outcome instanceof OperationOutcome.Done)) {
            throw new IllegalStateException(id + " was not settled: " + outcome);
        }
    };

    private interface Step {
        Map<OperationId, OperationOutcome> take(Collection<OperationId> some, Caller caller);
    }
}
