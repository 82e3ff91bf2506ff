package org.suividepenses.operation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.Payment;
import org.suividepenses.operation.internal.PaymentRepository.Paid;

/** Finds what the payments of some steps pay of lines of the budget, or give back to them. */
@Component
class PaymentShares {

    private final PaymentRepository payments;

    PaymentShares(PaymentRepository payments) {
        this.payments = payments;
    }

    /**
     * The shares of the payments that some steps make, by their operations.
     *
     * @param parts what the operations are charged to
     */
    Map<OperationId, List<PaymentShare>> of(Collection<Step> steps, Map<OperationId, List<Allocation>> parts) {
        List<OperationId> paying = steps.stream()
                .filter(step -> step.payment() != null)
                .map(step -> step.after().id())
                .toList();
        Map<OperationId, List<Paid>> before = new HashMap<>();
        payments.shares(paying)
                .forEach(paid -> before.computeIfAbsent(paid.operation(), id -> new ArrayList<>())
                        .add(paid));
        Map<OperationId, List<PaymentShare>> shares = new HashMap<>();
        for (Step step : steps) {
            Payment payment = step.payment();
            if (payment != null) {
                OperationId id = step.after().id();
                List<Paid> ofIt = before.getOrDefault(id, List.of());
                shares.put(id, payment.pays() ? paying(step, payment, parts, ofIt) : givingBack(payment, ofIt));
            }
        }
        return shares;
    }

    private static List<PaymentShare> paying(
            Step step, Payment payment, Map<OperationId, List<Allocation>> parts, List<Paid> before) {
        Map<BudgetLineId, Long> paid = new HashMap<>();
        before.forEach(each -> paid.merge(each.share().line(), each.share().amount(), Math::addExact));
        return PaymentShare.of(
                parts.getOrDefault(step.after().id(), List.of()),
                paid,
                payment.amount().minorUnits(),
                step.before().remaining().minorUnits());
    }

    private static List<PaymentShare> givingBack(Payment payment, List<Paid> before) {
        return before.stream()
                .filter(each -> each.payment().equals(payment.reverses()))
                .map(each -> each.share().opposite())
                .toList();
    }
}
