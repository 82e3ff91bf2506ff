package org.suividepenses.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.internal.Signatories;
import org.suividepenses.approval.internal.Signatories.Hands;
import org.suividepenses.approval.internal.WaitingRepository;
import org.suividepenses.approval.internal.WaitingRepository.Found;
import org.suividepenses.approval.internal.WaitingRepository.Question;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.identity.User;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.PlaceInTime;

/** What waits for somebody's signature, the oldest first: their own, and that of those they stand in for today. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    /** How far a count goes: beyond, it is “many”. */
    public static final int COUNTED = 100;

    private final WaitingRepository waiting;
    private final Signatories signatories;

    Inbox(WaitingRepository waiting, Signatories signatories) {
        this.waiting = waiting;
        this.signatories = signatories;
    }

    /**
     * A signature that is awaited.
     *
     * @param since when its step began to wait
     * @param forId whose stand-in the reader would be; null for themselves
     */
    public record Entry(
            UUID approvalId,
            UUID subjectId,
            Instant since,
            @Nullable UUID forId) {}

    /** @param cursor where the page begins; null for the first */
    public Page<Entry> page(@Nullable String cursor, int size, Caller caller) {
        caller.mustHave(Permission.OPERATION_APPROVE);
        List<Entry> entries = oldest(cursor == null ? null : PlaceInTime.of(cursor), size + 1, caller);
        return Page.of(entries, size, entry -> new PlaceInTime(entry.since(), entry.approvalId()).cursor());
    }

    /** How many wait, at most {@value #COUNTED}. */
    public int count(Caller caller) {
        caller.mustHave(Permission.OPERATION_APPROVE);
        return oldest(null, COUNTED, caller).size();
    }

    private List<Entry> oldest(@Nullable PlaceInTime after, int limit, Caller caller) {
        UUID self = caller.userId();
        if (self == null) {
            return List.of();
        }
        List<Question> questions = questions(signatories.of(self));
        List<Entry> entries = new ArrayList<>();
        PlaceInTime place = after;
        boolean more = true;
        while (more && entries.size() < limit) {
            List<List<Found>> found = oldest(questions, place, limit, self);
            Map<UUID, Set<UUID>> barred = signatories.barred(
                    found.stream().map(each -> each.getFirst().subject()).toList());
            for (List<Found> each : found) {
                place = new PlaceInTime(each.getFirst().since(), each.getFirst().approval());
                offered(each, self, barred.getOrDefault(each.getFirst().subject(), Set.of()))
                        .ifPresent(entries::add);
            }
            more = found.size() == limit;
        }
        return entries.stream().limit(limit).toList();
    }

    /** The oldest submissions, each with the ways in which the asker may be meant, their own first. */
    private List<List<Found>> oldest(List<Question> questions, @Nullable PlaceInTime after, int limit, UUID self) {
        Map<UUID, List<Found>> ways = new LinkedHashMap<>();
        // Each question finds a submission once: the oldest of all are among the oldest of each.
        waiting.oldest(questions, after, limit).stream()
                .sorted(Comparator.comparing(Found::since)
                        .thenComparing(found -> found.approval().toString())
                        .thenComparing(found -> !found.forId().equals(self)))
                .forEach(found -> ways.computeIfAbsent(found.approval(), id -> new ArrayList<>())
                        .add(found));
        return ways.values().stream().limit(limit).toList();
    }

    private static Optional<Entry> offered(List<Found> ways, UUID self, Set<UUID> barred) {
        return ways.stream()
                .filter(found -> !barred.contains(self) && !barred.contains(found.forId()))
                .findFirst()
                .map(found -> new Entry(
                        found.approval(),
                        found.subject(),
                        found.since(),
                        found.forId().equals(self) ? null : found.forId()));
    }

    private static List<Question> questions(Hands hands) {
        List<Question> questions = new ArrayList<>();
        User self = hands.self();
        ask(self, self, hands, questions);
        hands.absent().forEach(absent -> ask(absent, self, hands, questions));
        return questions;
    }

    private static void ask(User user, User self, Hands hands, List<Question> questions) {
        if (!Signatories.mayApprove(user) || !Signatories.mayApprove(self)) {
            return;
        }
        for (Place place : places(user.scope(), self.scope())) {
            if (user.id().equals(self.id())) {
                questions.add(new Question(Signer.ANYONE, place.unit(), user.id(), self.id()));
            }
            questions.add(new Question(Signer.of(user.role()), place.unit(), user.id(), self.id()));
            questions.add(new Question(Signer.of(user.id()), place.unit(), user.id(), self.id()));
        }
        hands.headed().getOrDefault(user.id(), Set.of()).stream()
                .filter(unit -> user.scope().includes(unit) && self.scope().includes(unit))
                .sorted()
                .forEach(unit -> questions.add(new Question(Signer.UNIT_HEAD, unit, user.id(), self.id())));
    }

    /** @param unit null for every unit */
    private record Place(@Nullable UUID unit) {}

    private static List<Place> places(UnitScope one, UnitScope other) {
        return switch (one) {
            case UnitScope.Everywhere everywhere ->
                switch (other) {
                    case UnitScope.Everywhere both -> List.of(new Place(null));
                    case UnitScope.Only only -> places(only.unitIds());
                };
            case UnitScope.Only only -> {
                Set<UUID> both = new HashSet<>(only.unitIds());
                both.removeIf(unit -> !other.includes(unit));
                yield places(both);
            }
        };
    }

    private static List<Place> places(Set<UUID> units) {
        return units.stream().sorted().map(Place::new).toList();
    }
}
