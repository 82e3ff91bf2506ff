package org.suividepenses.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a writer decides about a unit or a funding source.
 *
 * @param code null to derive one from the name, or to keep the one there is
 */
public record ReferenceDetails(@Nullable ReferenceCode code, ReferenceName name, boolean active) {}
