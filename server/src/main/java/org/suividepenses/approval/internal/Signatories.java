package org.suividepenses.approval.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Signer;
import org.suividepenses.approval.SigningBar;
import org.suividepenses.approval.StandIn;
import org.suividepenses.identity.People;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.User;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.Institutions;

/** Who may sign what, at this moment: accounts, heads of units and stand-ins read together. */
@Component
public class Signatories {

    private final People people;
    private final UnitHeadRepository heads;
    private final StandInRepository standIns;
    private final Institutions institutions;
    private final SigningBar bar;
    private final Clock clock;

    Signatories(
            People people,
            UnitHeadRepository heads,
            StandInRepository standIns,
            Institutions institutions,
            SigningBar bar,
            Clock clock) {
        this.people = people;
        this.heads = heads;
        this.standIns = standIns;
        this.institutions = institutions;
        this.bar = bar;
        this.clock = clock;
    }

    /**
     * Somebody with those they sign for today; only people who hold their rights themselves at this moment.
     *
     * @param absent by id; without {@code self}
     */
    public record Hands(User self, List<User> absent, Map<UUID, Set<UUID>> headed) {

        /** Whether one of them, or the person themselves, is such a signer in a unit. */
        public boolean fits(User user, Signer signer, UUID unit) {
            return mayApproveIn(user, unit)
                    && switch (signer.kind()) {
                        case ANYONE -> true;
                        case ROLE -> user.role() == signer.role();
                        case PERSON -> user.id().equals(signer.person());
                        case UNIT_HEAD ->
                            headed.getOrDefault(user.id(), Set.of()).contains(unit);
                    };
        }
    }

    public Hands of(UUID person) {
        Set<UUID> absentIds =
                standIns.by(person, today()).stream().map(StandIn::absentId).collect(Collectors.toSet());
        Set<UUID> all = new HashSet<>(absentIds);
        all.add(person);
        Map<UUID, User> found = people.find(all);
        List<User> absent = absentIds.stream()
                .sorted()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
        return new Hands(Objects.requireNonNull(found.get(person)), absent, heads.headedBy(all));
    }

    /** Who may not sign each of some subjects for a reason that lies in the subject. */
    public Map<UUID, Set<UUID>> barred(Collection<UUID> subjects) {
        return subjects.isEmpty() ? Map.of() : bar.barred(subjects);
    }

    /** Who may sign any of some submissions: accounts, heads and who is barred are read once for all of them. */
    public Awaited awaited(Collection<Approval> approvals) {
        return awaited(
                approvals.stream().map(Approval::unitId).collect(Collectors.toSet()),
                barred(approvals.stream().map(Approval::subjectId).toList()));
    }

    /** Who may sign in a unit what bars nobody. */
    public Awaited awaitedIn(UUID unit) {
        return awaited(Set.of(unit), Map.of());
    }

    private Awaited awaited(Set<UUID> units, Map<UUID, Set<UUID>> bars) {
        List<User> approvers = people.holding(Permission.OPERATION_APPROVE);
        Map<UUID, Set<UUID>> standInsOf = new HashMap<>();
        standIns.forAny(approvers.stream().map(User::id).toList(), today())
                .forEach(each -> standInsOf
                        .computeIfAbsent(each.absentId(), id -> new HashSet<>())
                        .add(each.standInId()));
        return new Awaited(approvers, standInsOf, heads.headsOf(units), bars);
    }

    /**
     * Everybody who may approve, read at one moment.
     *
     * @param bars who may not sign a subject for a reason that lies in it
     */
    public record Awaited(
            List<User> approvers, Map<UUID, Set<UUID>> standInsOf, Map<UUID, UUID> heads, Map<UUID, Set<UUID>> bars) {

        /** Who may sign the step of a submission that waits. */
        public Set<UUID> of(Approval approval) {
            return of(approval.step(), approval.unitId(), barred(approval));
        }

        /** Who may not sign a submission: whose hand is in it, and whom its subject bars. */
        public Set<UUID> barred(Approval approval) {
            Set<UUID> barred = new HashSet<>(approval.hands());
            barred.addAll(bars.getOrDefault(approval.subjectId(), Set.of()));
            return barred;
        }

        /** Those who fit one of the signers, and their stand-ins, without the barred and who stands in for them. */
        public Set<UUID> of(ChainStep step, UUID unit, Set<UUID> barred) {
            Map<UUID, User> inUnit = approvers.stream()
                    .filter(user -> mayApproveIn(user, unit))
                    .collect(Collectors.toMap(User::id, user -> user));
            Set<UUID> persons = new HashSet<>();
            for (Signer signer : step.signers()) {
                inUnit.values().stream()
                        .filter(user -> fits(user, signer, unit) && !barred.contains(user.id()))
                        .forEach(user -> {
                            persons.add(user.id());
                            standInsOf.getOrDefault(user.id(), Set.of()).stream()
                                    .filter(id -> inUnit.containsKey(id) && !barred.contains(id))
                                    .forEach(persons::add);
                        });
            }
            return persons;
        }

        /** The signers of the step that waits whom nobody can be at this moment; empty while somebody can sign on. */
        public List<Signer> missing(Approval approval) {
            ChainStep step = approval.step();
            return missing(
                    step, nth -> !approval.isSigned(approval.current(), nth), approval.unitId(), barred(approval));
        }

        /** The same of a step that has no signature yet, and of which nobody is barred. */
        public List<Signer> missing(ChainStep step, UUID unit) {
            return missing(step, nth -> true, unit, Set.of());
        }

        private List<Signer> missing(ChainStep step, IntPredicate waits, UUID unit, Set<UUID> barred) {
            List<Signer> missing = IntStream.range(0, step.signers().size())
                    .filter(waits)
                    .mapToObj(step.signers()::get)
                    .filter(signer -> of(new ChainStep(step.label(), false, List.of(signer)), unit, barred)
                            .isEmpty())
                    .toList();
            return step.all() || missing.size() == step.signers().size() ? missing : List.of();
        }

        private boolean fits(User user, Signer signer, UUID unit) {
            return switch (signer.kind()) {
                case ANYONE -> true;
                case ROLE -> user.role() == signer.role();
                case PERSON -> user.id().equals(signer.person());
                case UNIT_HEAD -> user.id().equals(heads.get(unit));
            };
        }
    }

    static boolean mayApproveIn(User user, UUID unit) {
        return mayApprove(user) && user.scope().includes(unit);
    }

    public static boolean mayApprove(User user) {
        return user.active() && user.role().permissions().contains(Permission.OPERATION_APPROVE);
    }

    /** @throws ProblemException VALIDATION at the pointer for somebody who may approve nothing in the unit */
    public void mustApproveIn(UUID unit, UUID person, String pointer) {
        User user = people.find(List.of(person)).get(person);
        if (user == null || !mayApproveIn(user, unit)) {
            throw ProblemException.validation(pointer, "approval.person-approves-not");
        }
    }

    /** Whether somebody may approve anything at all now. */
    public boolean approves(UUID person) {
        User user = people.find(List.of(person)).get(person);
        return user != null && mayApprove(user);
    }

    /** Those who may approve, by name: to be chosen from. */
    public List<User> approvers() {
        return people.holding(Permission.OPERATION_APPROVE);
    }

    /** Somebody's name, for the trail; null for nobody. */
    public @Nullable String name(@Nullable UUID person) {
        User user = person == null ? null : people.find(List.of(person)).get(person);
        return user == null ? null : user.name();
    }

    /** The day that it is where the institution is. */
    public LocalDate today() {
        return institutions.required().today(clock);
    }
}
