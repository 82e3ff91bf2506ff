package org.suividepenses.notification.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.notification.Preferences;
import org.suividepenses.organisation.Institutions;

/** Writes what people are told, with the moment at which it goes out by mail. */
@Component
class Outbox {

    private final NotificationRepository notifications;
    private final PreferenceRepository preferences;
    private final MailSettings settings;
    private final Institutions institutions;
    private final IdSource ids;
    private final Clock clock;

    Outbox(
            NotificationRepository notifications,
            PreferenceRepository preferences,
            MailSettings settings,
            Institutions institutions,
            IdSource ids,
            Clock clock) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.settings = settings;
        this.institutions = institutions;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        Set<UUID> people = told.stream().map(Told::personId).collect(Collectors.toSet());
        Map<UUID, Preferences> chosen = settings.configured() ? preferences.of(people) : Map.of();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ZoneId zone = institutions.required().timeZone();
        notifications.insert(told.stream()
                .map(each -> new NotificationRepository.New(
                        ids.next(), each, now, due(each, chosen.get(each.personId()), now, zone)))
                .toList());
    }

    private @Nullable Instant due(Told told, @Nullable Preferences chosen, Instant now, ZoneId zone) {
        return chosen == null ? null : DueTime.of(chosen.of(told.kind()), chosen.quiet(), now, settings.gather(), zone);
    }
}
