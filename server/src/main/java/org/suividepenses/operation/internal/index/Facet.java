package org.suividepenses.operation.internal.index;

/** What the totals of a list are broken down by. */
public enum Facet {
    UNIT(Dimension.UNIT.field()),
    CATEGORY(Dimension.CATEGORY.field()),
    SUPPLIER(Dimension.SUPPLIER.field()),
    FUNDING_SOURCE(Dimension.FUNDING_SOURCE.field()),
    STATUS(Dimension.STATUS.field()),
    PAYMENT_METHOD(Dimension.PAYMENT_METHOD.field()),
    HAS_ATTACHMENT(Dimension.HAS_ATTACHMENT.field()),
    PAID(Dimension.PAID.field()),
    MONTH(IndexFields.DATE);

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
