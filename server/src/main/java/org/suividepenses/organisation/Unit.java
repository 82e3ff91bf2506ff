package org.suividepenses.organisation;

import java.util.UUID;

/** A department or cost centre. */
public record Unit(UUID id, String code, String name, boolean active, long version) implements Reference {}
