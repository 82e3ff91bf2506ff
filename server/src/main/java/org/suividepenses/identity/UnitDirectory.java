package org.suividepenses.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What rights need to know of units; answered by the module that keeps them. */
public interface UnitDirectory {

    /** Those of the ids that are units. */
    Set<UUID> existing(Collection<UUID> unitIds);

    /** The ids of the units with these codes; a code that is unknown is left out. */
    Map<String, UUID> byCode(Collection<String> codes);
}
