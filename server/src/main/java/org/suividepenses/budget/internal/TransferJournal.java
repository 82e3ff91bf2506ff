package org.suividepenses.budget.internal;

import org.springframework.stereotype.Component;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.budget.Transfer;
import org.suividepenses.budget.TransferPart;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Money;
import org.suividepenses.organisation.Institutions;

/** What transfers leave in the audit trail. */
@Component
public class TransferJournal {

    private static final String SUBJECT = "BUDGET_TRANSFER";

    private final AuditTrail audit;
    private final Institutions institutions;

    TransferJournal(AuditTrail audit, Institutions institutions) {
        this.audit = audit;
        this.institutions = institutions;
    }

    public void requested(Transfer transfer, Caller caller) {
        Changes changes = Changes.none()
                .field("kind", null, transfer.kind())
                .field("fiscalYear", null, transfer.fiscalYear())
                .field("status", null, transfer.status())
                .field("reason", null, transfer.reason());
        for (TransferPart part : transfer.parts()) {
            changes.field(
                    part.place().line() + "/" + part.place().month(),
                    null,
                    new Money(part.amount(), institutions.required().currency()).toPlainString());
        }
        audit.record(caller.actor(), "REQUEST", SUBJECT, transfer.id(), changes);
    }

    public void decided(Transfer before, Transfer after, Caller caller) {
        audit.record(
                caller.actor(),
                "DECIDE",
                SUBJECT,
                after.id(),
                Changes.none()
                        .field("status", before.status(), after.status())
                        .field("decision", null, after.decision().isEmpty() ? null : after.decision()));
    }
}
