package org.suividepenses.notification;

/** Where a mail stands. */
public enum MailState {
    /** To be sent, or tried again. */
    WAITING,
    /** Taken by the server. */
    SENT,
    /** Given up; an administrator may have it sent again. */
    DEAD,
    /** Nothing was left to say to this person when it was to be sent. */
    DROPPED
}
