package org.suividepenses.notification;

import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told by mail.
 *
 * @param deliveries of every kind
 * @param quiet when they are not disturbed; null for never
 */
public record Preferences(
        Map<NotificationKind, Delivery> deliveries,
        @Nullable Quiet quiet) {

    public Preferences {
        deliveries = Map.copyOf(deliveries);
    }

    /** @param to the end; before {@code from} when it lies on the next day */
    public record Quiet(LocalTime from, LocalTime to) {

        /** Whether a time of day lies in it; its end does not. */
        public boolean holds(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }
    }

    public Delivery of(NotificationKind kind) {
        return deliveries.getOrDefault(kind, kind.usual());
    }
}
