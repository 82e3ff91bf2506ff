package org.suividepenses.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.PlaceInTime;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.notification.internal.NotificationRepository;
import org.suividepenses.notification.internal.NotificationTexts;
import org.suividepenses.notification.internal.PreferenceRepository;
import org.suividepenses.notification.internal.Visible;

/** What somebody is told, on screen, and how they want to be told by mail: each person their own. */
@Service
@Transactional
public class Notifications {

    /** The most of one page. */
    public static final int SIZE = 50;

    /** How far a count goes: beyond, it is “many”. */
    public static final int COUNTED = 99;

    private final NotificationRepository notifications;
    private final PreferenceRepository preferences;
    private final NotificationTexts texts;
    private final Visible visible;
    private final AuditTrail audit;
    private final Clock clock;

    Notifications(
            NotificationRepository notifications,
            PreferenceRepository preferences,
            NotificationTexts texts,
            Visible visible,
            AuditTrail audit,
            Clock clock) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.texts = texts;
        this.visible = visible;
        this.audit = audit;
        this.clock = clock;
    }

    /** One of them in words. */
    public record Said(Notification notification, String sentence) {}

    /**
     * The latest first, in the language of the caller; what they may not know any more is left out.
     *
     * @param unread only those
     * @param cursor from the page before; null for the first
     * @throws ProblemException INVALID_REQUEST for a cursor that is none
     */
    @Transactional(readOnly = true)
    public Page<Said> page(boolean unread, @Nullable String cursor, Caller caller) {
        Page<Notification> read = Page.of(
                notifications.page(person(caller), unread, cursor == null ? null : PlaceInTime.of(cursor), SIZE + 1),
                SIZE,
                last -> new PlaceInTime(last.createdAt(), last.id()).cursor());
        return new Page<>(
                visible.to(caller, read.items()).stream()
                        .map(each -> new Said(each, texts.of(each, caller.language())))
                        .toList(),
                read.nextCursor());
    }

    /** How many are unread, at most {@value #COUNTED}. */
    @Transactional(readOnly = true)
    public int unread(Caller caller) {
        return visible.to(caller, notifications.page(person(caller), true, null, COUNTED))
                .size();
    }

    /** @param ids null for all of them */
    public void read(@Nullable Collection<UUID> ids, Caller caller) {
        notifications.read(person(caller), ids, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Transactional(readOnly = true)
    public Preferences preferences(Caller caller) {
        UUID person = person(caller);
        return preferences.of(List.of(person)).getOrDefault(person, new Preferences(Map.of(), null));
    }

    /** For what happens from now on. */
    public Preferences choose(Preferences chosen, Caller caller) {
        UUID person = person(caller);
        Preferences before = preferences(caller);
        Changes changes = Changes.none();
        for (NotificationKind kind : NotificationKind.values()) {
            changes.field(kind.name(), before.of(kind), chosen.of(kind));
        }
        changes.field("quiet", hours(before.quiet()), hours(chosen.quiet()));
        if (!changes.isEmpty()) {
            preferences.put(person, chosen);
            audit.record(caller.actor(), "EDIT", "NOTIFICATION_PREFERENCE", person, changes);
        }
        return preferences(caller);
    }

    private static @Nullable String hours(Preferences.@Nullable Quiet quiet) {
        return quiet == null ? null : quiet.from() + "–" + quiet.to();
    }

    private static UUID person(Caller caller) {
        if (caller.userId() == null) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return caller.userId();
    }
}
