package org.suividepenses.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of a unit.
 *
 * @param personId null for a unit without one
 * @param version 0 when nobody was named yet
 */
public record UnitHead(UUID unitId, @Nullable UUID personId, long version) {}
