package org.suividepenses.kernel;

import java.util.UUID;

/** Where new ids come from; injected, so that a test or a generator may fix them. */
@FunctionalInterface
public interface IdSource {

    /** A new id: UUID version 7 (RFC 9562), so that ids sort by the time of their making. */
    UUID next();
}
