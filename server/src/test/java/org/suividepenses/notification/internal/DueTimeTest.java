package org.suividepenses.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suividepenses.notification.Delivery;
import org.suividepenses.notification.Preferences;

class DueTimeTest {

    /** One hour ahead of UTC. */
    private static final ZoneId NIAMEY = ZoneId.of("Africa/Niamey");

    private static final Preferences.Quiet NIGHT = new Preferences.Quiet(LocalTime.of(21, 0), LocalTime.of(6, 30));
    private static final Preferences.Quiet LUNCH = new Preferences.Quiet(LocalTime.of(12, 0), LocalTime.of(14, 0));

    private static @Nullable Instant due(Delivery delivery, Preferences.@Nullable Quiet quiet, String now) {
        return DueTime.of(delivery, quiet, Instant.parse(now), Duration.ofMinutes(1), NIAMEY);
    }

    @Test
    void whatIsImmediateWaitsOnlyForMoreToSay() {
        assertThat(due(Delivery.IMMEDIATE, null, "2026-03-14T22:00:00Z"))
                .isEqualTo(Instant.parse("2026-03-14T22:01:00Z"));
        assertThat(due(Delivery.OFF, null, "2026-03-14T22:00:00Z")).isNull();
    }

    @Test
    void nobodyIsDisturbedInTheQuietHours() {
        assertThat(due(Delivery.IMMEDIATE, NIGHT, "2026-03-14T22:00:00Z"))
                .as("to the morning of the next day")
                .isEqualTo(Instant.parse("2026-03-15T05:30:00Z"));
        assertThat(due(Delivery.IMMEDIATE, NIGHT, "2026-03-15T03:00:00Z"))
                .as("after midnight, to the same morning")
                .isEqualTo(Instant.parse("2026-03-15T05:30:00Z"));
        assertThat(due(Delivery.IMMEDIATE, NIGHT, "2026-03-15T05:29:00Z"))
                .as("their end is not quiet")
                .isEqualTo(Instant.parse("2026-03-15T05:30:00Z"));
        assertThat(due(Delivery.IMMEDIATE, LUNCH, "2026-03-15T11:30:00Z"))
                .isEqualTo(Instant.parse("2026-03-15T13:00:00Z"));
        assertThat(due(Delivery.IMMEDIATE, LUNCH, "2026-03-15T15:00:00Z"))
                .isEqualTo(Instant.parse("2026-03-15T15:01:00Z"));
    }

    @Test
    void theDigestGoesOutOnTheNextMorningThatIsNotQuiet() {
        assertThat(due(Delivery.DIGEST, null, "2026-03-14T05:00:00Z")).isEqualTo(Instant.parse("2026-03-14T06:00:00Z"));
        assertThat(due(Delivery.DIGEST, null, "2026-03-14T06:00:00Z")).isEqualTo(Instant.parse("2026-03-15T06:00:00Z"));
        assertThat(due(
                        Delivery.DIGEST,
                        new Preferences.Quiet(LocalTime.of(20, 0), LocalTime.of(9, 0)),
                        "2026-03-14T12:00:00Z"))
                .isEqualTo(Instant.parse("2026-03-15T08:00:00Z"));
    }
}
