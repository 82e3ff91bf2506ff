package org.suividepenses.audit;

import java.time.Instant;

/**
 * A place in the trail, which is read from the newest entry on: after the entry of this moment and number.
 *
 * @param at to the microsecond
 */
public record AuditPlace(Instant at, long id) {

    public static AuditPlace after(AuditEntry entry) {
        return new AuditPlace(entry.at(), entry.id());
    }
}
