package org.suividepenses.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a writer decides about a category.
 *
 * @param code null to derive one from the name, or to keep the one there is
 * @param parentId null at the root; another than before moves it with all that is below
 */
public record CategoryDetails(
        @Nullable ReferenceCode code,
        ReferenceName name,
        @Nullable UUID parentId,
        boolean active) {}
