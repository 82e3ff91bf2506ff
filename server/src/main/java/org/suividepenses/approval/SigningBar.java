package org.suividepenses.approval;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asked who may not sign something for a reason that lies in the subject itself; answered by the module whose subjects they are. */
public interface SigningBar {

    /**
     * The persons who may not sign each of some subjects now, neither for themselves nor through a stand-in nor as one.
     *
     * @return by subject; those that nobody is barred from need not be named
     */
    Map<UUID, Set<UUID>> barred(Collection<UUID> subjects);
}
