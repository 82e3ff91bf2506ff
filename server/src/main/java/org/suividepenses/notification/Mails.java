package org.suividepenses.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.PlaceInTime;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.notification.internal.MailRepository;
import org.suividepenses.notification.internal.MailTrial;

/** The outbox, for administrators: what was sent, what waits, what was given up, and whether the server answers. */
@Service
public class Mails {

    /** The most of one page. */
    public static final int SIZE = 50;

    private static final int COUNTED = 1_000;

    private final MailRepository mails;
    private final MailTrial trial;
    private final AuditTrail audit;
    private final Clock clock;

    Mails(MailRepository mails, MailTrial trial, AuditTrail audit, Clock clock) {
        this.mails = mails;
        this.trial = trial;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How the outbox stands.
     *
     * @param server null when none is configured: nobody is told anything by mail
     * @param linked whether mails lead to the application: its address is configured
     */
    public record State(@Nullable String server, boolean linked, int waiting, int dead) {}

    @Transactional(readOnly = true)
    public State state(Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        return new State(
                trial.server(),
                trial.linked(),
                mails.count(MailState.WAITING, COUNTED),
                mails.count(MailState.DEAD, COUNTED));
    }

    /**
     * The latest first.
     *
     * @param state null for all
     * @param cursor from the page before; null for the first
     */
    @Transactional(readOnly = true)
    public Page<Mail> page(@Nullable MailState state, @Nullable String cursor, Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        return Page.of(
                mails.page(state, cursor == null ? null : PlaceInTime.of(cursor), SIZE + 1),
                SIZE,
                last -> new PlaceInTime(last.createdAt(), last.id()).cursor());
    }

    /** @throws ProblemException NOT_FOUND; CONFLICT for one that was not given up */
    @Transactional
    public Mail resend(UUID id, Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        Mail mail = mails.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        if (!mails.resend(id, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw ProblemException.of(ProblemType.CONFLICT, "mail.not-dead");
        }
        audit.record(caller.actor(), "RESEND", "MAIL", id, Changes.none().field("address", null, mail.address()));
        return mails.find(id).orElseThrow();
    }

    /**
     * Sends a mail to the caller at once.
     *
     * @throws ProblemException CONFLICT with what the server said, or when none is configured
     */
    public void test(Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        trial.sendTo(caller);
    }
}
