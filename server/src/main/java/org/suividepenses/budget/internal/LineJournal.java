package org.suividepenses.budget.internal;

import java.util.Currency;
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
        Changes changes = differences(before, after, planned, wanted, currency());
        audit.record(caller.actor(), action, SUBJECT, line.id().value(), changes);
    }

    /** One line's part of a change of many. {@code before} is null for a new one. */
    public record LineChange(@Nullable BudgetLine before, BudgetLine after, Phasing planned, Phasing wanted) {}

    /** The same thing done to many lines at once. */
    public void changedAll(String action, List<LineChange> changed, Caller caller) {
        Currency currency = currency();
        Map<UUID, Changes> changes = new LinkedHashMap<>();
        for (LineChange each : changed) {
            changes.put(
                    each.after().id().value(),
                    differences(each.before(), each.after(), each.planned(), each.wanted(), currency));
        }
        audit.recordAll(caller.actor(), action, SUBJECT, changes);
    }

    public void validated(
            List<BudgetLine> drafts, List<BudgetLine> lines, Map<BudgetLineId, Phasing> planned, Caller caller) {
        Currency currency = currency();
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
                                    amount(
                                            planned.getOrDefault(line.id(), Phasing.NONE)
                                                    .total(),
                                            currency)));
        }
        audit.recordAll(caller.actor(), "VALIDATE", SUBJECT, changes);
    }

    private Changes differences(
            @Nullable BudgetLine before,
            @Nullable BudgetLine after,
            Phasing planned,
            Phasing wanted,
            Currency currency) {
        Changes changes = Changes.none()
                .field("status", before == null ? null : before.status(), after == null ? null : after.status())
                .field("policy", before == null ? null : before.policy(), after == null ? null : after.policy())
                .field("notes", before == null ? "" : before.notes(), after == null ? "" : after.notes());
        for (int month = 1; month <= wanted.months().size(); month++) {
            changes.field(
                    "month" + month,
                    amount(planned.months().get(month - 1), currency),
                    amount(wanted.months().get(month - 1), currency));
        }
        return changes;
    }

    private Currency currency() {
        return institutions.required().currency();
    }

    private static String amount(long minorUnits, Currency currency) {
        return new Money(minorUnits, currency).toPlainString();
    }
}
