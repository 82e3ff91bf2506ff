package org.suividepenses.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.budget.internal.TransferRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Money;
import org.suividepenses.organisation.Institutions;

/** What happened to a line, from its preparation through every transfer. */
@Service
@Transactional(readOnly = true)
public class LineHistory {

    private final BudgetLines lines;
    private final TransferRepository transfers;
    private final AuditTrail audit;
    private final Institutions institutions;

    LineHistory(BudgetLines lines, TransferRepository transfers, AuditTrail audit, Institutions institutions) {
        this.lines = lines;
        this.transfers = transfers;
        this.audit = audit;
        this.institutions = institutions;
    }

    /**
     * Oldest first. A transfer is told to whoever sees all its lines.
     *
     * @throws org.suividepenses.kernel.ProblemException NOT_FOUND
     */
    public List<LineEvent> read(BudgetLineId id, Caller caller) {
        BudgetLine line = lines.get(id, caller);
        Currency base = institutions.required().currency();
        List<LineEvent> events = new ArrayList<>();
        audit.history("BUDGET_LINE", line.id().value())
                .forEach(entry -> events.add(
                        new LineEvent(entry.at(), entry.actor().name(), entry.action(), entry.changes(), null)));
        transfers.recorded(id, caller.scope()).forEach(transfer -> events.add(event(transfer, id, base)));
        events.sort(Comparator.comparing(LineEvent::at));
        return events;
    }

    private static LineEvent event(Transfer transfer, BudgetLineId line, Currency base) {
        Changes changes = Changes.none();
        transfer.parts().stream()
                .filter(part -> part.place().line().equals(line))
                .forEach(part -> changes.field(
                        "month" + part.place().month(), null, new Money(part.amount(), base).toPlainString()));
        changes.field("reason", null, transfer.reason());
        Transfer.Hand by = transfer.decided() == null ? transfer.requested() : transfer.decided();
        return new LineEvent(by.at(), by.name(), transfer.kind().name(), changes.list(), transfer.id());
    }
}
