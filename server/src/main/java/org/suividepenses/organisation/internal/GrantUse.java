package org.suividepenses.organisation.internal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Users;
import org.suividepenses.organisation.ReferenceKind;
import org.suividepenses.organisation.ReferenceUse;

/** A unit granted to someone is used, though nothing was entered for it yet. */
@Component
class GrantUse implements ReferenceUse {

    private final Users users;

    GrantUse(Users users) {
        this.users = users;
    }

    @Override
    public Map<UUID, Long> uses(ReferenceKind kind, Set<UUID> ids) {
        return kind == ReferenceKind.UNIT && !ids.isEmpty() ? users.holders(ids) : Map.of();
    }
}
