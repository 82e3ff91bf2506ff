package org.suividepenses.budget.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.Phasing;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Money;
import org.suividepenses.organisation.Institutions;

/** What every change of a line leaves in the audit trail. */
@Component
public class LineJournal {

    private static final String SUBJECT = "BUDGET_LINE";

    private final AuditTrail audit;
    private final Institutions institutions;

    LineJournal(AuditTrail audit, Institutions institutions) {
        this.audit = audit;
        this.institutions = institutions;
    }

    /** @param before null for a new one; {@code after} is null for one that is gone */
    public void changed(
            String action,
            @Nullable BudgetLine before,
            @Nullable BudgetLine after,
            Phasing planned,
            Phasing wanted,
            Caller caller) {
        BudgetLine line = after == null ? before : after;
        if (line == null) {
            throw new IllegalArgumentException("no line");
        }
        Changes changes = Changes.none()
                .field("status", before == null ? null : before.status(), after == null ? null : after.status())
                .field("policy", before == null ? null : before.policy(), after == null ? null : after.policy())
                .field("notes", before == null ? "" : before.notes(), after == null ? "" : after.notes());
        for (int month = 1; month <= wanted.months().size(); month++) {
            changes.field(
                    "month" + month,
                    amount(planned.months().get(month - 1)),
                    amount(wanted.months().get(month - 1)));
        }
        audit.record(caller.actor(), action, SUBJECT, line.id().value(), changes);
    }

    public void validated(
            List<BudgetLine> drafts, List<BudgetLine> lines, Map<BudgetLineId, Phasing> planned, Caller caller) {
        Map<UUID, Changes> changes = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            BudgetLine line = lines.get(at);
            changes.put(
                    line.id().value(),
                    Changes.none()
                            .field("status", drafts.get(at).status(), line.status())
                            .field(
                                    "appropriation",
                                    null,
                                    amount(planned.getOrDefault(line.id(), Phasing.NONE)
                                            .total())));
        }
        audit.recordAll(caller.actor(), "VALIDATE", SUBJECT, changes);
    }

    private String amount(long minorUnits) {
        return new Money(minorUnits, institutions.required().currency()).toPlainString();
    }
}
