package org.suividepenses.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed whom or where a supplier is paid: its name, phone or account, or made other suppliers one with it.
 *
 * @param by null for a command
 */
public record PayeeChange(UUID supplierId, @Nullable UUID by, Instant at) {}
