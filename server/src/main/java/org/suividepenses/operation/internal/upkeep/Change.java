package org.suividepenses.operation.internal.upkeep;

import java.util.UUID;
import org.suividepenses.operation.internal.ChangeRepository.Kind;

/**
 * A note that something has to be read again.
 *
 * @param sequence in the order of writing, which is not quite the order of commits
 */
record Change(long sequence, Kind kind, UUID subject) {}
