package org.suividepenses.operation.internal;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suividepenses.audit.Changes;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.Payment;
import org.suividepenses.operation.Price;

/** The difference between two states of an operation, in names a reader knows. */
public final class OperationChanges {

    private OperationChanges() {}

    /** @param before null for a new one */
    public static Changes between(@Nullable NamedOperation before, @Nullable NamedOperation after) {
        Difference difference = new Difference(before, after);
        difference.named("unit", named -> named.unit().name());
        difference.named(
                "category",
                named -> named.category() == null ? null : named.category().path());
        difference.named(
                "fundingSource",
                named -> named.fundingSource() == null
                        ? null
                        : named.fundingSource().name());
        difference.named(
                "supplier",
                named -> named.supplier() == null ? null : named.supplier().name());
        difference.content("date", OperationContent::date);
        difference.content("reference", content -> emptyAsNone(content.reference()));
        difference.content("description", OperationContent::description);
        difference.price("quantity", price -> price.quantity().toPlainString());
        difference.price("unitPrice", price -> price.unitPrice().toPlainString());
        difference.price("currency", Price::currency);
        difference.price(
                "rate", price -> price.rate() == null ? null : price.rate().toPlainString());
        difference.own("amount", operation -> operation.amount().toPlainString());
        difference.own("baseAmount", operation -> operation.baseAmount().toPlainString());
        difference.content("paymentMethod", OperationContent::paymentMethod);
        difference.content("notes", content -> emptyAsNone(content.notes()));
        return difference.changes;
    }

    /** A step of the life cycle: status, number, reason, and the payment that it makes or takes back. */
    static Changes step(Step step) {
        Operation before = step.before();
        Operation after = step.after();
        Changes changes = Changes.none()
                .field("status", before.status(), after.status())
                .field("number", before.number(), after.number())
                .field("reason", null, emptyAsNone(after.life().reason()));
        Payment payment = step.payment();
        return payment == null
                ? changes
                : changes.field(
                                "paid",
                                before.paid().toPlainString(),
                                after.paid().toPlainString())
                        .field("paidOn", null, payment.date())
                        .field("paymentAmount", null, payment.amount().toPlainString())
                        .field("paymentMethod", null, payment.method())
                        .field("paymentReference", null, emptyAsNone(payment.reference()))
                        .field(
                                "paymentFee",
                                null,
                                payment.fee().minorUnits() == 0
                                        ? null
                                        : payment.fee().toPlainString())
                        .field("payee", null, emptyAsNone(payment.payee().name()))
                        .field("account", null, emptyAsNone(payment.payee().account()))
                        .field("paymentNote", null, emptyAsNone(payment.note()));
    }

    private static @Nullable String emptyAsNone(String text) {
        return text.isEmpty() ? null : text;
    }

    private record Difference(
            @Nullable NamedOperation before, @Nullable NamedOperation after, Changes changes) {

        Difference(@Nullable NamedOperation before, @Nullable NamedOperation after) {
            this(before, after, Changes.none());
        }

        void named(String field, Function<NamedOperation, @Nullable Object> value) {
            changes.field(
                    field, before == null ? null : value.apply(before), after == null ? null : value.apply(after));
        }

        void own(String field, Function<Operation, @Nullable Object> value) {
            named(field, named -> value.apply(named.operation()));
        }

        void content(String field, Function<OperationContent, @Nullable Object> value) {
            own(field, operation -> value.apply(operation.content()));
        }

        void price(String field, Function<Price, @Nullable Object> value) {
            content(field, content -> value.apply(content.price()));
        }
    }
}
