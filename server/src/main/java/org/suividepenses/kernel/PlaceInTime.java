package org.suividepenses.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A place in a list that is ordered by moments, and by ids among equal ones: after which to go on. */
public record PlaceInTime(Instant at, UUID id) {

    /** @throws ProblemException INVALID_REQUEST for a cursor that {@link #cursor} has not made */
    public static PlaceInTime of(String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new PlaceInTime(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw ProblemException.invalidParameter("cursor", "cursor.invalid");
        }
    }

    public String cursor() {
        return Cursor.encode(at.toString(), id.toString());
    }
}
