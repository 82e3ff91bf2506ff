package org.suividepenses.organisation;

import java.util.Set;
import java.util.UUID;

/**
 * Published in the transaction that renames or moves a category.
 *
 * @param categoryIds the category and all below it, whose paths change with it
 */
public record CategoryChanged(Set<UUID> categoryIds) {

    public CategoryChanged {
        categoryIds = Set.copyOf(categoryIds);
    }
}
