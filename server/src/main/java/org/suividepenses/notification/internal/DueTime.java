package org.suividepenses.notification.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.suividepenses.notification.Delivery;
import org.suividepenses.notification.Preferences;

/** When a mail goes out. */
final class DueTime {

    /** When the digest of a day is sent, where the institution is. */
    static final LocalTime DIGEST = LocalTime.of(7, 0);

    private DueTime() {}

    /**
     * @param gather how long is waited for more to say
     * @return null for never
     */
    static @Nullable Instant of(
            Delivery delivery, Preferences.@Nullable Quiet quiet, Instant now, Duration gather, ZoneId zone) {
        return switch (delivery) {
            case OFF -> null;
            case IMMEDIATE -> afterQuiet(now.plus(gather), quiet, zone);
            case DIGEST -> afterQuiet(nextMorning(now, zone), quiet, zone);
        };
    }

    private static Instant nextMorning(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime morning = here.toLocalDate().atTime(DIGEST).atZone(zone);
        return (morning.isAfter(here)
                        ? morning
                        : here.toLocalDate().plusDays(1).atTime(DIGEST).atZone(zone))
                .toInstant();
    }

    private static Instant afterQuiet(Instant planned, Preferences.@Nullable Quiet quiet, ZoneId zone) {
        ZonedDateTime here = planned.atZone(zone);
        if (quiet == null || !quiet.holds(here.toLocalTime())) {
            return planned;
        }
        ZonedDateTime end = here.toLocalDate().atTime(quiet.to()).atZone(zone);
        return (end.isAfter(here)
                        ? end
                        : here.toLocalDate().plusDays(1).atTime(quiet.to()).atZone(zone))
                .toInstant();
    }
}
