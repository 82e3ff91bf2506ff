package org.suividepenses.identity.internal;

import static org.suividepenses.identity.internal.db.Tables.APP_USER;
import static org.suividepenses.identity.internal.db.Tables.APP_USER_UNIT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.User;

/** Users and the units granted to them. */
@Repository
public class UserRepository {

    private static final int LIMIT = 2_000;

    private final DSLContext database;

    UserRepository(DSLContext database) {
        this.database = database;
    }

    public Optional<User> find(UUID id) {
        return fetch(APP_USER.ID.eq(id)).stream().findFirst();
    }

    public List<User> find(Collection<UUID> ids) {
        return fetch(APP_USER.ID.in(ids));
    }

    public Optional<User> findByEmail(String email) {
        return fetch(APP_USER.EMAIL.eq(email)).stream().findFirst();
    }

    public Optional<String> passwordHash(UUID id) {
        return database.select(APP_USER.PASSWORD_HASH)
                .from(APP_USER)
                .where(APP_USER.ID.eq(id))
                .fetchOptional(APP_USER.PASSWORD_HASH);
    }

    public Map<UUID, String> names(Collection<UUID> ids) {
        return database.select(APP_USER.ID, APP_USER.NAME)
                .from(APP_USER)
                .where(APP_USER.ID.in(ids))
                .fetchMap(APP_USER.ID, APP_USER.NAME);
    }

    /** Everyone, by name; an installation has hundreds of users, not thousands. */
    public List<User> all() {
        return fetch(org.jooq.impl.DSL.noCondition());
    }

    public boolean none() {
        return !database.fetchExists(APP_USER);
    }

    /** Locks the administrators, so that the last one cannot be taken away by two at once. */
    public Set<UUID> lockActiveAdministrators() {
        return database.select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.ROLE.eq(Role.ADMIN.name()))
                .and(APP_USER.ACTIVE.isTrue())
                .forUpdate()
                .fetchSet(APP_USER.ID);
    }

    public void insert(User user, String passwordHash, Instant now) {
        database.insertInto(APP_USER)
                .set(APP_USER.ID, user.id())
                .set(APP_USER.EMAIL, user.email())
                .set(APP_USER.NAME, user.name())
                .set(APP_USER.ROLE, user.role().name())
                .set(APP_USER.LANGUAGE, user.language().getLanguage())
                .set(APP_USER.ALL_UNITS, user.allUnits())
                .set(APP_USER.ACTIVE, user.active())
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.CREATED_AT, now)
                .set(APP_USER.CHANGED_AT, now)
                .set(APP_USER.VERSION, user.version())
                .execute();
        grant(user);
    }

    /** False when another has changed the user since {@code user.version() - 1}. */
    public boolean update(User user, Instant now) {
        int rows = database.update(APP_USER)
                .set(APP_USER.EMAIL, user.email())
                .set(APP_USER.NAME, user.name())
                .set(APP_USER.ROLE, user.role().name())
                .set(APP_USER.LANGUAGE, user.language().getLanguage())
                .set(APP_USER.ALL_UNITS, user.allUnits())
                .set(APP_USER.ACTIVE, user.active())
                .set(APP_USER.CHANGED_AT, now)
                .set(APP_USER.VERSION, user.version())
                .where(APP_USER.ID.eq(user.id()))
                .and(APP_USER.VERSION.eq(user.version() - 1))
                .execute();
        if (rows == 1) {
            database.deleteFrom(APP_USER_UNIT)
                    .where(APP_USER_UNIT.USER_ID.eq(user.id()))
                    .execute();
            grant(user);
        }
        return rows == 1;
    }

    public void setPassword(UUID id, String passwordHash) {
        database.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .where(APP_USER.ID.eq(id))
                .execute();
    }

    /** How many accounts each of the units is granted to; those granted to none are left out. */
    public Map<UUID, Long> holders(Set<UUID> unitIds) {
        return database.select(APP_USER_UNIT.UNIT_ID, DSL.count())
                .from(APP_USER_UNIT)
                .where(APP_USER_UNIT.UNIT_ID.in(unitIds))
                .groupBy(APP_USER_UNIT.UNIT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2().longValue());
    }

    private void grant(User user) {
        if (!user.unitIds().isEmpty()) {
            var insert = database.insertInto(APP_USER_UNIT, APP_USER_UNIT.USER_ID, APP_USER_UNIT.UNIT_ID);
            for (UUID unit : user.unitIds()) {
                insert = insert.values(user.id(), unit);
            }
            insert.execute();
        }
    }

    private List<User> fetch(Condition condition) {
        Map<Record, List<UUID>> unitsOf = database.select(APP_USER.fields())
                .select(APP_USER_UNIT.UNIT_ID)
                .from(APP_USER)
                .leftJoin(APP_USER_UNIT)
                .on(APP_USER_UNIT.USER_ID.eq(APP_USER.ID))
                .where(condition)
                .orderBy(APP_USER.NAME, APP_USER.ID)
                .limit(LIMIT * 50)
                .fetchGroups(APP_USER.fields(), row -> row.get(APP_USER_UNIT.UNIT_ID));
        return unitsOf.entrySet().stream()
                .map(entry -> user(
                        entry.getKey(),
                        entry.getValue().stream()
                                .filter(java.util.Objects::nonNull)
                                .collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    private static User user(Record row, Set<UUID> units) {
        return new User(
                row.get(APP_USER.ID),
                row.get(APP_USER.EMAIL),
                row.get(APP_USER.NAME),
                Role.valueOf(row.get(APP_USER.ROLE)),
                Locale.of(row.get(APP_USER.LANGUAGE)),
                row.get(APP_USER.ALL_UNITS),
                units,
                row.get(APP_USER.ACTIVE),
                row.get(APP_USER.VERSION));
    }
}
