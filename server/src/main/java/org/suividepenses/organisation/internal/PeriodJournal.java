package org.suividepenses.organisation.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.Period;
import org.suividepenses.organisation.ReopeningReason;
import org.suividepenses.organisation.YearOfPeriods;

/** What closing and reopening periods leaves in the audit trail: month by month, and why. */
@Component
public class PeriodJournal {

    private static final String SUBJECT = "FISCAL_YEAR";

    private final AuditTrail audit;

    PeriodJournal(AuditTrail audit) {
        this.audit = audit;
    }

    public void changed(
            UUID id,
            YearOfPeriods before,
            YearOfPeriods after,
            String action,
            @Nullable ReopeningReason reason,
            Caller caller) {
        Changes changes = Changes.none();
        for (Period period : after.periods()) {
            changes.field(
                    period.calendarMonth().toString(),
                    before.periods().get(period.month() - 1).status(),
                    period.status());
        }
        changes.field("reason", null, reason == null ? null : reason.text());
        audit.record(caller.actor(), action, SUBJECT, id, changes);
    }
}
