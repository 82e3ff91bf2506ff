package org.suividepenses.organisation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asked before references nobody uses are removed; answered by each module whose records name them. */
public interface ReferenceUse {

    /** How many records name each of them; those without any are left out. */
    Map<UUID, Long> uses(ReferenceKind kind, Set<UUID> ids);
}
