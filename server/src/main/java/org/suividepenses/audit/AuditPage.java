package org.suividepenses.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries that were found, the newest first.
 *
 * @param next where to search on; null at the end of the trail. It may be set though fewer entries than asked for are here,
 *     even none: a text is looked for in a part of the trail at a time
 */
public record AuditPage(List<AuditEntry> entries, @Nullable AuditPlace next) {

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
