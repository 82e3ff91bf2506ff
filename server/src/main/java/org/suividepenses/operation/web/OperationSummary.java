package org.suividepenses.operation.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.ListedOperation;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.OperationNumber;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.Price;
import org.suividepenses.operation.ReturnKind;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.Reference;
import org.suividepenses.organisation.Supplier;

/**
 * An operation as a row of the list.
 *
 * @param paidAmount what is paid of it, in its currency
 * @param paidOn the day of its last payment; null when none stands
 * @param statusReason why it came back or was cancelled; empty otherwise
 * @param returned how it came back to its author; null unless its status is REJECTED
 * @param attachments how many supporting documents it has
 * @param payee where its supplier is paid now; null without one, and where nothing is to be signed or paid of it
 * @param payeeChangedAt when the name, phone or account of its supplier was changed last, or the supplier merged, since it was
 *     submitted; null when it was not, or nothing is to be signed or paid of it
 */
record OperationSummary(
        UUID id,
        @Nullable String number,
        OperationStatus status,
        LocalDate date,
        CodedRef unit,
        @Nullable CategoryRef category,
        @Nullable CodedRef fundingSource,
        @Nullable NamedRef supplier,
        String reference,
        String description,
        String quantity,
        String unitPrice,
        String amount,
        String currency,
        @Nullable String rate,
        String baseAmount,
        @Nullable PaymentMethod paymentMethod,
        @Nullable NamedRef createdBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable UUID importId,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        String paidAmount,
        @Nullable LocalDate paidOn,
        String statusReason,
        @Nullable ReturnKind returned,
        int attachments,
        @Nullable Payee payee,
        @Nullable Instant payeeChangedAt,
        long version) {

    record CodedRef(UUID id, String code, String name) {
        static CodedRef of(Reference reference) {
            return new CodedRef(reference.id(), reference.code(), reference.name());
        }
    }

    /** @param path the names from the root */
    record CategoryRef(UUID id, String code, String name, String path) {
        static CategoryRef of(Category category) {
            return new CategoryRef(category.id(), category.code(), category.name(), category.path());
        }
    }

    record NamedRef(UUID id, String name) {}

    /** Each empty when it is not known. */
    record Payee(String account, String phone) {
        static @Nullable Payee of(NamedOperation named) {
            Supplier supplier = named.supplier();
            return supplier == null || !named.operation().status().waits()
                    ? null
                    : new Payee(supplier.account(), supplier.phone());
        }
    }

    static OperationSummary of(ListedOperation listed) {
        NamedOperation named = listed.named();
        Operation operation = named.operation();
        OperationContent content = operation.content();
        Price price = content.price();
        OperationNumber number = operation.number();
        BigDecimal rate = price.rate();
        return new OperationSummary(
                operation.id().value(),
                number == null ? null : number.toString(),
                operation.status(),
                content.date(),
                CodedRef.of(named.unit()),
                named.category() == null ? null : CategoryRef.of(named.category()),
                named.fundingSource() == null ? null : CodedRef.of(named.fundingSource()),
                named.supplier() == null
                        ? null
                        : new NamedRef(named.supplier().id(), named.supplier().name()),
                content.reference(),
                content.description(),
                price.quantity().toPlainString(),
                price.unitPrice().toPlainString(),
                operation.amount().toPlainString(),
                price.currency().getCurrencyCode(),
                rate == null ? null : rate.toPlainString(),
                operation.baseAmount().toPlainString(),
                content.paymentMethod(),
                named.createdBy() == null
                        ? null
                        : new NamedRef(named.createdBy().id(), named.createdBy().name()),
                operation.createdAt(),
                operation.changedAt(),
                operation.importId(),
                operation.life().submittedAt(),
                operation.life().approvedAt(),
                operation.paid().toPlainString(),
                operation.life().paidOn(),
                operation.life().reason(),
                operation.life().returned(),
                operation.attachments(),
                Payee.of(named),
                listed.payeeChangedAt(),
                operation.version());
    }
}
