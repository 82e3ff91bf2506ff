package org.suividepenses.approval;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who signs for somebody absent.
 *
 * @param to the last day
 */
public record StandIn(UUID id, UUID absentId, UUID standInId, LocalDate from, LocalDate to, long version) {}
