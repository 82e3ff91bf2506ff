package org.suividepenses.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it is shown to whoever may sign or pay it.
 *
 * @param payeeChangedAt when whom or where it is paid was changed last since its submission; null when it was not, and where
 *     nothing is to be signed or paid of it
 */
public record ListedOperation(
        NamedOperation named, @Nullable Instant payeeChangedAt) {}
