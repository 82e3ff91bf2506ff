package org.suividepenses.approval;

import java.util.Set;
import java.util.UUID;

/**
 * Said in the transaction in which a step begins to wait.
 *
 * @param step its label; empty for the default of one signature
 * @param persons who may sign now, stand-ins of today included; empty when there is nobody
 */
public record SignatureAwaited(UUID subjectId, String step, Set<UUID> persons) {

    public SignatureAwaited {
        persons = Set.copyOf(persons);
    }
}
