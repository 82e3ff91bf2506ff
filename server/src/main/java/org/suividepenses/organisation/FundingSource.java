package org.suividepenses.organisation;

import java.util.UUID;

/** Who the money comes from: the State, own resources, a donor. */
public record FundingSource(UUID id, String code, String name, boolean active, long version) implements Reference {}
