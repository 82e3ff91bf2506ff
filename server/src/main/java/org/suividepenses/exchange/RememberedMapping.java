package org.suividepenses.exchange;

import java.util.UUID;
import org.suividepenses.exchange.internal.mapping.Mapping;

/** A layout kept under a name, for the next file of its kind. */
public record RememberedMapping(UUID id, String name, Mapping mapping) {}
