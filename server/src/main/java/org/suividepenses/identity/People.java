package org.suividepenses.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.internal.UserRepository;

/** Who has an account, for rules that depend on it; what is shown of them is the asker's to decide. */
@Service
@Transactional(readOnly = true)
public class People {

    private final UserRepository users;

    People(UserRepository users) {
        this.users = users;
    }

    /** Those of the ids that are accounts, in one query. */
    public Map<UUID, User> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : users.find(ids).stream().collect(Collectors.toMap(User::id, Function.identity()));
    }

    /** Who holds a permission now, by name. */
    public List<User> holding(Permission permission) {
        return users.all().stream()
                .filter(User::active)
                .filter(user -> user.role().permissions().contains(permission))
                .toList();
    }
}
