package org.suividepenses.exchange;

import org.suividepenses.exchange.internal.mapping.Mapping;

/** How a file is written, and which of its columns look like which fields. */
public record MappingProposal(Detection detection, Mapping mapping) {}
