package org.suividepenses.demo.internal;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.identity.User;
import org.suividepenses.identity.UserDetails;
import org.suividepenses.identity.Users;

/** Creates a user of each role. */
@Component
public class DemoUsers {

    /** Without those that look alike. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int SIGNS_A_GROUP = 5;

    private final Users users;
    private final SecureRandom random;

    DemoUsers(Users users, SecureRandom random) {
        this.users = users;
        this.random = random;
    }

    /** @param clerk works in one unit only */
    public record Created(User admin, User finance, User clerk, User accountant, List<User> others, String password) {

        public List<User> everybody() {
            return Stream.concat(Stream.of(admin, finance, clerk, accountant), others.stream())
                    .toList();
        }
    }

    public Created create(Caller caller, Properties texts, UUID clerksUnit) {
        String password = password();
        return new Created(
                users.create(details(texts, "admin", Role.ADMIN, Set.of(), password), caller),
                users.create(details(texts, "finance", Role.FINANCE, Set.of(), password), caller),
                users.create(details(texts, "commis", Role.CLERK, Set.of(clerksUnit), password), caller),
                users.create(details(texts, "comptable", Role.ACCOUNTANT, Set.of(), password), caller),
                List.of(
                        users.create(details(texts, "chef", Role.UNIT_HEAD, Set.of(clerksUnit), password), caller),
                        users.create(details(texts, "ordonnateur", Role.AUTHORISER, Set.of(), password), caller),
                        users.create(details(texts, "lecteur", Role.READER, Set.of(), password), caller),
                        users.create(details(texts, "auditeur", Role.AUDITOR, Set.of(), password), caller)),
                password);
    }

    /** What the user may do, for writing what they have entered. */
    public static Caller callerOf(User user) {
        UnitScope scope = user.allUnits() ? new UnitScope.Everywhere() : new UnitScope.Only(user.unitIds());
        return new Caller(user.id(), user.name(), user.role().permissions(), scope, user.language(), null);
    }

    private static UserDetails details(
            Properties texts, String account, Role role, Set<UUID> unitIds, String password) {
        return new UserDetails(
                account + "@" + texts.getProperty("domain"),
                texts.getProperty("user." + account),
                role,
                Locale.FRENCH,
                unitIds.isEmpty(),
                unitIds,
                true,
                password);
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            random.ints(SIGNS_A_GROUP, 0, SIGNS.length()).forEach(sign -> password.append(SIGNS.charAt(sign)));
        }
        return password.toString();
    }
}
