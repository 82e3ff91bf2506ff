package org.suividepenses.operation;

/** How much of an operation is paid. Nothing is paid of what is not approved yet; what comes to nothing is paid as a whole. */
public enum PaidPart {
    NOTHING,
    SOME,
    ALL;

    /**
     * That of an operation.
     *
     * @param paid what is paid of it, in any unit
     */
    public static PaidPart of(OperationStatus status, long paid) {
        if (status == OperationStatus.PAID) {
            return ALL;
        }
        return paid == 0 ? NOTHING : SOME;
    }
}
