package org.suividepenses.approval;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.internal.Signatories;
import org.suividepenses.approval.internal.StandInRepository;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.web.Versions;

/**
 * Who signs for whom while they are away. Everybody names their own stand-in; an administrator also that of others. A
 * stand-in signs what the absent could sign, within their own units, and nothing that either of them wrote.
 */
@Service
@Transactional
public class StandIns {

    /** The longest absence. */
    public static final int LONGEST_DAYS = 366;

    private static final String SUBJECT = "STAND_IN";

    private final StandInRepository repository;
    private final Signatories signatories;
    private final AuditTrail audit;
    private final IdSource ids;
    private final ApplicationEventPublisher events;

    StandIns(
            StandInRepository repository,
            Signatories signatories,
            AuditTrail audit,
            IdSource ids,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.signatories = signatories;
        this.audit = audit;
        this.ids = ids;
        this.events = events;
    }

    /** The caller's, on either side; an administrator sees all. The latest to end come first. */
    @Transactional(readOnly = true)
    public List<StandIn> all(Caller caller) {
        caller.mustHave(Permission.OPERATION_APPROVE);
        return repository.all(caller.may(Permission.USER_MANAGE) ? null : person(caller));
    }

    /**
     * Names a stand-in.
     *
     * @param to the last day
     * @throws ProblemException FORBIDDEN for others' without being administrator; VALIDATION naming what is wrong
     */
    public StandIn name(UUID absent, UUID standIn, LocalDate from, LocalDate to, Caller caller) {
        caller.mustHave(Permission.OPERATION_APPROVE);
        if (!caller.may(Permission.USER_MANAGE) && !absent.equals(person(caller))) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "approval.stand-in-of-others");
        }
        FieldProblems problems = new FieldProblems();
        if (absent.equals(standIn)) {
            problems.add("/standInId", "approval.stand-in-self");
        } else if (!signatories.approves(standIn)) {
            problems.add("/standInId", "approval.person-approves-not");
        }
        if (!signatories.approves(absent)) {
            problems.add("/absentId", "approval.person-approves-not");
        }
        if (to.isBefore(from)) {
            problems.add("/to", "approval.stand-in-days");
        } else if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            problems.add("/to", "approval.stand-in-too-long", LONGEST_DAYS);
        }
        problems.refuseIfAny();
        repository.overlapping(absent, standIn, from, to).ifPresent(there -> {
            throw ProblemException.validation("/from", "approval.stand-in-overlap", there.from(), there.to());
        });
        StandIn named = new StandIn(ids.next(), absent, standIn, from, to, 1);
        repository.insert(named);
        audit.record(
                caller.actor(),
                "CREATE",
                SUBJECT,
                named.id(),
                Changes.none()
                        .field("absent", null, signatories.name(absent))
                        .field("standIn", null, signatories.name(standIn))
                        .field("from", null, from)
                        .field("to", null, to));
        events.publishEvent(new StandInNamed(named, caller));
        return named;
    }

    /**
     * Ends it: its last day becomes yesterday's; one that has not begun is removed.
     *
     * @throws ProblemException NOT_FOUND, also for one of others; VERSION_STALE
     */
    public void end(UUID id, long seenVersion, Caller caller) {
        caller.mustHave(Permission.OPERATION_APPROVE);
        StandIn before = repository
                .lock(id)
                .filter(each -> caller.may(Permission.USER_MANAGE)
                        || each.absentId().equals(caller.userId())
                        || each.standInId().equals(caller.userId()))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seenVersion, before.version());
        LocalDate yesterday = signatories.today().minusDays(1);
        if (before.to().isBefore(yesterday)) {
            return;
        }
        boolean begun = !before.from().isAfter(yesterday);
        if (begun) {
            repository.update(new StandIn(
                    id, before.absentId(), before.standInId(), before.from(), yesterday, before.version() + 1));
        } else {
            repository.delete(id);
        }
        audit.record(
                caller.actor(),
                "END",
                SUBJECT,
                id,
                Changes.none()
                        .field("absent", signatories.name(before.absentId()), null)
                        .field("standIn", signatories.name(before.standInId()), null)
                        .field("to", before.to(), begun ? yesterday : null));
    }

    private static UUID person(Caller caller) {
        UUID person = caller.userId();
        if (person == null) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return person;
    }
}
