package org.suividepenses.exchange.internal;

import java.util.UUID;

/** What became of a name in a file. */
sealed interface Looked {

    record Found(UUID id) implements Looked {}

    /** Not there, and may be made. */
    record Missing() implements Looked {}

    /** @param code key of the reason in the message catalogue */
    record Refused(String code) implements Looked {}

    /** No name: none is meant. */
    record None() implements Looked {}
}
