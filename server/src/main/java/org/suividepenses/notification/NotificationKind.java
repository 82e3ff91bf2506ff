package org.suividepenses.notification;

/** Of what people are told, and how they are by mail as long as they have not chosen. On screen they are told of all. */
public enum NotificationKind {
    /** Something waits for one's signature, or to be paid by one. */
    AWAITED(Delivery.IMMEDIATE),
    /** What one wrote was approved, rejected, given back or cancelled. */
    DECIDED(Delivery.IMMEDIATE),
    /** What one wrote was paid, or a payment of it taken back. */
    PAID(Delivery.DIGEST),
    /** Something was submitted in a unit that one heads. */
    SUBMITTED(Delivery.OFF),
    /** Somebody left a remark on what one wrote, signed or is asked to sign. */
    COMMENTED(Delivery.DIGEST),
    /** A line of the budget reached a threshold. */
    THRESHOLD(Delivery.DIGEST),
    /** Something has waited for one's signature for days. */
    OVERDUE(Delivery.DIGEST),
    /** One stands in for somebody, or is stood in for. */
    STAND_IN(Delivery.IMMEDIATE),
    /** An import that one began has come to its end. */
    IMPORT(Delivery.OFF);

    private final Delivery usual;

    NotificationKind(Delivery usual) {
        this.usual = usual;
    }

    public Delivery usual() {
        return usual;
    }
}
