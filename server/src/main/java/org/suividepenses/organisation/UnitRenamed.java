package org.suividepenses.organisation;

import java.util.UUID;

/** Published in the transaction that changes the code or the name of a unit. */
public record UnitRenamed(UUID unitId) {}
