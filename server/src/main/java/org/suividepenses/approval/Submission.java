package org.suividepenses.approval;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that asks for approval.
 *
 * @param subjectId of what is submitted, in the module that submits it
 * @param amount in minor units of the base currency; negative for a credit note
 * @param writers who wrote it, and may not sign it
 */
public record Submission(
        UUID subjectId, UUID unitId, @Nullable UUID categoryId, long amount, Set<UUID> writers) {

    public Submission {
        writers = Set.copyOf(writers);
    }
}
