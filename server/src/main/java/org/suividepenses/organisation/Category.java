package org.suividepenses.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node of the budget classification.
 *
 * @param parentId null at the root
 * @param path the names from the root to this one: {@code "Fonctionnement › Transport"}
 * @param depth 1 at the root
 */
public record Category(
        UUID id,
        String code,
        String name,
        @Nullable UUID parentId,
        String path,
        int depth,
        boolean active,
        long version)
        implements Reference {}
