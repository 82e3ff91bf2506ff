package org.suividepenses.exchange.internal;

import java.util.UUID;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.ProblemException;

/** A cursor that is the id of the last row. */
final class CursorId {

    private CursorId() {}

    static UUID decode(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw ProblemException.invalidParameter("cursor", "cursor.invalid");
        }
    }

    static int decodeNumber(String cursor) {
        try {
            return Integer.parseInt(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalidParameter("cursor", "cursor.invalid");
        }
    }
}
