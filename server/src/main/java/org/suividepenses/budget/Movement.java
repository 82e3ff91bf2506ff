package org.suividepenses.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document's step: from the charges it has in the ledger to those it shall have.
 *
 * @param override the reason of somebody who lets it exceed a line; null to be held to every line's policy
 */
public record Movement(
        UUID documentId,
        Charges before,
        Charges after,
        @Nullable OverrideReason override) {}
