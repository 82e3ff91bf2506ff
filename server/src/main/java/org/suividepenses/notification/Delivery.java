package org.suividepenses.notification;

/** When somebody is told by mail. */
public enum Delivery {
    /** Soon, together with what else comes up in the meantime. */
    IMMEDIATE,
    /** With everything else of the day, in the morning. */
    DIGEST,
    OFF
}
