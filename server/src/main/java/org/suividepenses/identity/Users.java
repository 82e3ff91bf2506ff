package org.suividepenses.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.internal.Passwords;
import org.suividepenses.identity.internal.UserRepository;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.web.Versions;

/** The accounts of an installation. */
@Service
public class Users {

    private static final String SUBJECT = "USER";

    private final UserRepository repository;
    private final UserRules rules;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final IdSource ids;
    private final Clock clock;

    Users(
            UserRepository repository,
            UserRules rules,
            Passwords passwords,
            AuditTrail audit,
            IdSource ids,
            Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.passwords = passwords;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everyone, by name. */
    @Transactional(readOnly = true)
    public List<User> all(Caller caller) {
        caller.mustHave(Permission.USER_MANAGE);
        return repository.all();
    }

    /** @throws ProblemException {@link ProblemType#NOT_FOUND} */
    @Transactional(readOnly = true)
    public User get(UUID id, Caller caller) {
        caller.mustHave(Permission.USER_MANAGE);
        return repository.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public Optional<User> byEmail(String email) {
        return repository.findByEmail(UserRules.normalised(email));
    }

    /** The names of users by id, for showing who did something. Unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : repository.names(Set.copyOf(ids));
    }

    /** Whether nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean none() {
        return repository.none();
    }

    /** @throws ProblemException {@link ProblemType#VALIDATION} naming every field that cannot be accepted */
    @Transactional
    public User create(UserDetails details, Caller caller) {
        caller.mustHave(Permission.USER_MANAGE);
        rules.check(details, true);
        User user = userOf(ids.next(), details, 1);
        String password = details.password() == null ? "" : details.password();
        try {
            repository.insert(user, passwords.hash(password), clock.instant());
        } catch (DuplicateKeyException taken) {
            throw ProblemException.validation("/email", "user.email.taken");
        }
        audit.record(caller.actor(), "CREATE", SUBJECT, user.id(), changes(null, user));
        return user;
    }

    /**
     * @param seen the version the editor has read
     * @throws ProblemException {@link ProblemType#VALIDATION}, {@link ProblemType#NOT_FOUND},
     *     {@link ProblemType#VERSION_STALE}, {@link ProblemType#CONFLICT} for the last administrator
     */
    @Transactional
    public User edit(UUID id, UserDetails details, long seen, Caller caller) {
        Set<UUID> administrators = repository.lockActiveAdministrators();
        User before = get(id, caller);
        Versions.mustMatch(seen, before.version());
        rules.check(details, false);
        User after = userOf(id, details, before.version() + 1);
        boolean administers = after.role() == Role.ADMIN && after.active();
        if (!administers && administrators.equals(Set.of(id))) {
            throw ProblemException.of(ProblemType.CONFLICT, "user.last-administrator");
        }
        try {
            if (!repository.update(after, clock.instant())) {
                throw Versions.stale(before.version() + 1);
            }
        } catch (DuplicateKeyException taken) {
            throw ProblemException.validation("/email", "user.email.taken");
        }
        Changes changes = changes(before, after);
        if (details.password() != null) {
            repository.setPassword(id, passwords.hash(details.password()));
            changes.field("password", "…", "(new)");
        }
        audit.record(caller.actor(), "EDIT", SUBJECT, id, changes);
        return after;
    }

    private static User userOf(UUID id, UserDetails details, long version) {
        return new User(
                id,
                UserRules.normalised(details.email()),
                details.name().strip(),
                details.role(),
                Locale.of(details.language().getLanguage()),
                details.allUnits() || details.role().everywhere(),
                details.unitIds(),
                details.active(),
                version);
    }

    private static Changes changes(@org.jspecify.annotations.Nullable User before, User after) {
        return Changes.none()
                .field("email", before == null ? null : before.email(), after.email())
                .field("name", before == null ? null : before.name(), after.name())
                .field("role", before == null ? null : before.role(), after.role())
                .field("language", before == null ? null : before.language(), after.language())
                .field("allUnits", before == null ? null : before.allUnits(), after.allUnits())
                .field("units", before == null ? null : sorted(before), sorted(after))
                .field("active", before == null ? null : before.active(), after.active());
    }

    private static List<UUID> sorted(User user) {
        return user.unitIds().stream().sorted().toList();
    }

    /** How many accounts each of the units is granted to; those granted to none are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> holders(Set<UUID> unitIds) {
        return repository.holders(unitIds);
    }
}
