package org.suividepenses.exchange.internal.reading;

/** What became of one cell. */
public sealed interface Reading<T> {

    /** Nothing stands there. */
    record Blank<T>() implements Reading<T> {}

    record Value<T>(T value) implements Reading<T> {}

    /** @param code key of the reason in the message catalogue */
    record Unreadable<T>(String code) implements Reading<T> {}
}
