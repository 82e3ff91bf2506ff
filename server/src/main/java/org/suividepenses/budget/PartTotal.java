package org.suividepenses.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one unit and one category come to together, in all the months looked at.
 *
 * @param categoryId the category itself, without what is below it; null for lines without a category
 */
public record PartTotal(UUID unitId, @Nullable UUID categoryId, Figures total) {}
