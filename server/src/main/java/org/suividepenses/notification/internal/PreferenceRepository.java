package org.suividepenses.notification.internal;

import static org.suividepenses.notification.internal.db.Tables.NOTIFICATION_PREFERENCE;
import static org.suividepenses.notification.internal.db.Tables.NOTIFICATION_QUIET;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.notification.Delivery;
import org.suividepenses.notification.NotificationKind;
import org.suividepenses.notification.Preferences;

/** How people want to be told. */
@Repository
public class PreferenceRepository {

    private final DSLContext database;

    PreferenceRepository(DSLContext database) {
        this.database = database;
    }

    /** Those of some people, in two queries; of everybody asked for. */
    public Map<UUID, Preferences> of(Collection<UUID> people) {
        Map<UUID, Map<NotificationKind, Delivery>> chosen = new HashMap<>();
        people.forEach(person -> {
            Map<NotificationKind, Delivery> usual = new EnumMap<>(NotificationKind.class);
            for (NotificationKind kind : NotificationKind.values()) {
                usual.put(kind, kind.usual());
            }
            chosen.put(person, usual);
        });
        database.selectFrom(NOTIFICATION_PREFERENCE)
                .where(NOTIFICATION_PREFERENCE.PERSON_ID.in(people))
                .forEach(row -> chosen.getOrDefault(
                                row.get(NOTIFICATION_PREFERENCE.PERSON_ID), new EnumMap<>(NotificationKind.class))
                        .put(
                                NotificationKind.valueOf(row.get(NOTIFICATION_PREFERENCE.KIND)),
                                Delivery.valueOf(row.get(NOTIFICATION_PREFERENCE.DELIVERY))));
        Map<UUID, Preferences.Quiet> quiet = new HashMap<>();
        database.selectFrom(NOTIFICATION_QUIET)
                .where(NOTIFICATION_QUIET.PERSON_ID.in(people))
                .forEach(row -> quiet.put(
                        row.get(NOTIFICATION_QUIET.PERSON_ID),
                        new Preferences.Quiet(
                                row.get(NOTIFICATION_QUIET.QUIET_FROM), row.get(NOTIFICATION_QUIET.QUIET_TO))));
        Map<UUID, Preferences> all = new HashMap<>();
        chosen.forEach((person, deliveries) -> all.put(person, new Preferences(deliveries, quiet.get(person))));
        return all;
    }

    public void put(UUID person, Preferences preferences) {
        database.deleteFrom(NOTIFICATION_PREFERENCE)
                .where(NOTIFICATION_PREFERENCE.PERSON_ID.eq(person))
                .execute();
        database.batch(preferences.deliveries().entrySet().stream()
                        .map(entry -> database.insertInto(NOTIFICATION_PREFERENCE)
                                .set(NOTIFICATION_PREFERENCE.PERSON_ID, person)
                                .set(
                                        NOTIFICATION_PREFERENCE.KIND,
                                        entry.getKey().name())
                                .set(
                                        NOTIFICATION_PREFERENCE.DELIVERY,
                                        entry.getValue().name()))
                        .toList())
                .execute();
        database.deleteFrom(NOTIFICATION_QUIET)
                .where(NOTIFICATION_QUIET.PERSON_ID.eq(person))
                .execute();
        Preferences.Quiet quiet = preferences.quiet();
        if (quiet != null) {
            database.insertInto(NOTIFICATION_QUIET)
                    .set(NOTIFICATION_QUIET.PERSON_ID, person)
                    .set(NOTIFICATION_QUIET.QUIET_FROM, quiet.from())
                    .set(NOTIFICATION_QUIET.QUIET_TO, quiet.to())
                    .execute();
        }
    }
}
