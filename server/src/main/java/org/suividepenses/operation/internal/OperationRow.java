package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationLife;
import org.suividepenses.operation.OperationNumber;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.Price;
import org.suividepenses.operation.ReturnKind;
import org.suividepenses.operation.Split;
import org.suividepenses.operation.SplitBasis;

/** An operation as a row of its table, and back. */
final class OperationRow {

    /** The mode of what is charged to the line that matches it; the others are those of {@link SplitBasis}. */
    static final String AUTOMATIC = "AUTOMATIC";

    private OperationRow() {}

    /** The columns that a change may touch. */
    static Map<Field<?>, @Nullable Object> changeable(Operation operation) {
        OperationContent content = operation.content();
        Price price = content.price();
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(OPERATION.NUMBER, text(operation.number()));
        row.put(OPERATION.STATUS, operation.status().name());
        row.put(OPERATION.OPERATION_DATE, content.date());
        row.put(OPERATION.UNIT_ID, content.unitId());
        row.put(OPERATION.CATEGORY_ID, content.categoryId());
        row.put(OPERATION.FUNDING_SOURCE_ID, content.fundingSourceId());
        row.put(OPERATION.SUPPLIER_ID, content.supplierId());
        row.put(OPERATION.REFERENCE, content.reference());
        row.put(OPERATION.DESCRIPTION, content.description());
        row.put(OPERATION.QUANTITY, price.quantity());
        row.put(OPERATION.UNIT_PRICE, price.unitPrice());
        row.put(OPERATION.AMOUNT, operation.amount().minorUnits());
        row.put(OPERATION.CURRENCY, price.currency());
        row.put(OPERATION.RATE, price.rate());
        row.put(OPERATION.BASE_AMOUNT, operation.baseAmount().minorUnits());
        row.put(OPERATION.PAYMENT_METHOD, text(content.paymentMethod()));
        row.put(OPERATION.NOTES, content.notes());
        row.put(OPERATION.ALLOCATION_MODE, mode(content.split()));
        OperationLife life = operation.life();
        row.put(OPERATION.EDITED_BY, life.editedBy());
        row.put(OPERATION.SUBMITTED_AT, life.submittedAt());
        row.put(OPERATION.APPROVED_BY, life.approvedBy());
        row.put(OPERATION.APPROVED_AT, life.approvedAt());
        row.put(OPERATION.PAID_AMOUNT, life.paid());
        row.put(OPERATION.PAID_ON, life.paidOn());
        row.put(OPERATION.STATUS_REASON, life.reason());
        row.put(OPERATION.RETURNED, text(life.returned()));
        row.put(OPERATION.CHANGED_AT, operation.changedAt());
        row.put(OPERATION.VERSION, operation.version());
        return row;
    }

    static Map<Field<?>, @Nullable Object> whole(Operation operation) {
        Map<Field<?>, @Nullable Object> row = changeable(operation);
        row.put(OPERATION.ID, operation.id().value());
        row.put(OPERATION.CREATED_BY, operation.createdBy());
        row.put(OPERATION.CREATED_AT, operation.createdAt());
        row.put(OPERATION.IMPORT_ID, operation.importId());
        return row;
    }

    /**
     * @param base the institution's currency, of which every base amount is
     * @param split what was chosen by hand; null for nothing
     */
    static Operation operation(Record row, Currency base, @Nullable Split split) {
        String number = row.get(OPERATION.NUMBER);
        Currency currency = row.get(OPERATION.CURRENCY);
        return new Operation(
                new OperationId(row.get(OPERATION.ID)),
                number == null ? null : OperationNumber.parse(number),
                OperationStatus.valueOf(row.get(OPERATION.STATUS)),
                content(row, currency, split),
                new Money(row.get(OPERATION.AMOUNT), currency),
                new Money(row.get(OPERATION.BASE_AMOUNT), base),
                row.get(OPERATION.CREATED_BY),
                row.get(OPERATION.CREATED_AT),
                row.get(OPERATION.CHANGED_AT),
                row.get(OPERATION.IMPORT_ID),
                new OperationLife(
                        row.get(OPERATION.EDITED_BY),
                        row.get(OPERATION.SUBMITTED_AT),
                        row.get(OPERATION.APPROVED_BY),
                        row.get(OPERATION.APPROVED_AT),
                        row.get(OPERATION.PAID_AMOUNT),
                        row.get(OPERATION.PAID_ON),
                        row.get(OPERATION.STATUS_REASON),
                        returned(row.get(OPERATION.RETURNED))),
                row.get(OPERATION.VERSION),
                row.get(OPERATION.ATTACHMENTS));
    }

    private static OperationContent content(Record row, Currency currency, @Nullable Split split) {
        String paymentMethod = row.get(OPERATION.PAYMENT_METHOD);
        return new OperationContent(
                row.get(OPERATION.OPERATION_DATE),
                row.get(OPERATION.UNIT_ID),
                row.get(OPERATION.CATEGORY_ID),
                row.get(OPERATION.FUNDING_SOURCE_ID),
                row.get(OPERATION.SUPPLIER_ID),
                row.get(OPERATION.REFERENCE),
                row.get(OPERATION.DESCRIPTION),
                new Price(
                        row.get(OPERATION.QUANTITY), row.get(OPERATION.UNIT_PRICE), currency, row.get(OPERATION.RATE)),
                paymentMethod == null ? null : PaymentMethod.valueOf(paymentMethod),
                row.get(OPERATION.NOTES),
                split);
    }

    /** How it is split; null when it is charged to the line that matches it. */
    static @Nullable SplitBasis basis(Record row) {
        String mode = row.get(OPERATION.ALLOCATION_MODE);
        return mode.equals(AUTOMATIC) ? null : SplitBasis.valueOf(mode);
    }

    private static String mode(@Nullable Split split) {
        return split == null ? AUTOMATIC : split.basis().name();
    }

    private static @Nullable ReturnKind returned(@Nullable String kind) {
        return kind == null ? null : ReturnKind.valueOf(kind);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
