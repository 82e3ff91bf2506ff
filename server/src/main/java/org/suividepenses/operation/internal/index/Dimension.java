package org.suividepenses.operation.internal.index;

/**
 * What an operation can be filtered by, besides text, dates and amount. Every operation has one key or none
 * in each, and in {@link #BUDGET_LINE} any number of them.
 */
public enum Dimension {
    UNIT("unit"),
    CATEGORY("category"),
    SUPPLIER("supplier"),
    FUNDING_SOURCE("fundingSource"),
    STATUS("status"),
    PAYMENT_METHOD("paymentMethod"),
    CURRENCY("currency"),
    CREATED_BY("createdBy"),
    IMPORT("import"),
    /** The lines of the budget that it is charged to. */
    BUDGET_LINE("budgetLine"),
    /** {@link #SEVERAL} for one that is charged to several lines; its amount is then more than what a line is charged. */
    SPLIT("split"),
    /** {@link #YES} or {@link #NO}: whether it has supporting documents. */
    HAS_ATTACHMENT("hasAttachment"),
    /** How much of it is paid: the name of a {@link org.suividepenses.operation.PaidPart}. */
    PAID("paid");

    public static final String YES = "true";
    public static final String NO = "false";

    /** The key of {@link #SPLIT}. */
    public static final String SEVERAL = "several";

    /** The key of an operation that has nothing in a dimension. */
    static final String NONE = "";

    private final String field;

    Dimension(String field) {
        this.field = field;
    }

    /** The index field, which is also the name of the API parameter. */
    String field() {
        return field;
    }
}
