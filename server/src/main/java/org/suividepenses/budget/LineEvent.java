package org.suividepenses.budget;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.audit.Changes;

/**
 * One thing that happened to a line.
 *
 * @param action CREATE, EDIT, VALIDATE, OVERRIDE, or the kind of the transfer that was recorded
 * @param changes field by field; of a transfer, what each month received
 * @param transferId null for what was not a transfer
 */
public record LineEvent(
        Instant at,
        String actor,
        String action,
        List<Changes.Change> changes,
        @Nullable UUID transferId) {}
