package org.suividepenses.notification.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.approval.Inbox;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.SignedIn;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.notification.Delivery;
import org.suividepenses.notification.NotificationKind;
import org.suividepenses.notification.Notifications;
import org.suividepenses.notification.Preferences;

/** What one is told oneself, and how. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationController {

    private static final int IDS_LIMIT = 500;

    private final Notifications notifications;
    private final Inbox inbox;

    NotificationController(Notifications notifications, Inbox inbox) {
        this.notifications = notifications;
        this.inbox = inbox;
    }

    /** @param subjectId the operation, or the import; null for several and for anything else */
    record NotificationView(
            UUID id,
            NotificationKind kind,
            String sentence,
            @Nullable UUID subjectId,
            Instant at,
            boolean read) {

        static NotificationView of(Notifications.Said said) {
            return new NotificationView(
                    said.notification().id(),
                    said.notification().kind(),
                    said.sentence(),
                    said.notification().subjectId(),
                    said.notification().createdAt(),
                    said.notification().readAt() != null);
        }
    }

    record NotificationPage(
            List<NotificationView> items, @Nullable String nextCursor) {}

    /**
     * @param unread at most 99
     * @param waiting signatures that are awaited of the caller; at most 100
     */
    record NotificationCount(int unread, int waiting) {}

    /** @param ids null for all */
    record NotificationsRead(@Nullable List<UUID> ids) {}

    /**
     * @param quietFrom {@code HH:mm}, in the time zone of the institution; null with {@code quietTo} for never
     */
    record NotificationPreferences(
            Map<NotificationKind, Delivery> deliveries,
            @Nullable String quietFrom,
            @Nullable String quietTo) {

        static NotificationPreferences of(Preferences preferences) {
            Preferences.Quiet quiet = preferences.quiet();
            return new NotificationPreferences(
                    new EnumMap<>(preferences.deliveries()),
                    quiet == null ? null : quiet.from().toString(),
                    quiet == null ? null : quiet.to().toString());
        }
    }

    @SignedIn
    @GetMapping
    NotificationPage listNotifications(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        Page<Notifications.Said> page = notifications.page(unread, cursor, caller);
        return new NotificationPage(
                page.items().stream().map(NotificationView::of).toList(), page.nextCursor());
    }

    @SignedIn
    @GetMapping("/count")
    NotificationCount countNotifications(Caller caller) {
        return new NotificationCount(
                notifications.unread(caller), caller.may(Permission.OPERATION_APPROVE) ? inbox.count(caller) : 0);
    }

    @SignedIn
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readNotifications(@RequestBody NotificationsRead body, Caller caller) {
        if (body.ids() != null && body.ids().size() > IDS_LIMIT) {
            throw ProblemException.validation("/ids", "notification.too-many", IDS_LIMIT);
        }
        notifications.read(body.ids(), caller);
    }

    @SignedIn
    @GetMapping("/preferences")
    NotificationPreferences getNotificationPreferences(Caller caller) {
        return NotificationPreferences.of(notifications.preferences(caller));
    }

    @SignedIn
    @PutMapping("/preferences")
    NotificationPreferences chooseNotificationPreferences(@RequestBody NotificationPreferences body, Caller caller) {
        return NotificationPreferences.of(notifications.choose(parsed(body), caller));
    }

    private static Preferences parsed(NotificationPreferences body) {
        FieldProblems problems = new FieldProblems();
        LocalTime from = time("/quietFrom", body.quietFrom(), problems);
        LocalTime to = time("/quietTo", body.quietTo(), problems);
        if (body.deliveries() == null) {
            problems.add("/deliveries", "field.required");
        } else {
            body.deliveries().forEach((kind, delivery) -> {
                if (delivery == null) {
                    problems.add("/deliveries/" + kind, "field.required");
                }
            });
        }
        if (problems.isEmpty() && (from == null) != (to == null)) {
            problems.add(from == null ? "/quietFrom" : "/quietTo", "field.required");
        }
        if (from != null && from.equals(to)) {
            problems.add("/quietTo", "notification.quiet-all-day");
        }
        problems.refuseIfAny();
        return new Preferences(body.deliveries(), from == null || to == null ? null : new Preferences.Quiet(from, to));
    }

    private static @Nullable LocalTime time(String pointer, @Nullable String text, FieldProblems problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException unreadable) {
            problems.add(pointer, "time.unreadable", text);
            return null;
        }
    }
}
