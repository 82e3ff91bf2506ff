package org.suividepenses.budget;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.budget.internal.AlertRepository;
import org.suividepenses.budget.internal.BalanceRepository;
import org.suividepenses.budget.internal.Consumption;
import org.suividepenses.budget.internal.LedgerRepository;
import org.suividepenses.budget.internal.MovementBook;
import org.suividepenses.budget.internal.OverrideRepository;
import org.suividepenses.identity.Caller;

/** Writes what a book holds: entries, balances, overrides with their audit entries, alerts. */
@Component
class LedgerWriter {

    private final LedgerRepository entries;
    private final BalanceRepository balances;
    private final OverrideRepository overrides;
    private final AlertRepository alerts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    LedgerWriter(
            LedgerRepository entries,
            BalanceRepository balances,
            OverrideRepository overrides,
            AlertRepository alerts,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.balances = balances;
        this.overrides = overrides;
        this.alerts = alerts;
        this.audit = audit;
        this.events = events;
    }

    void write(MovementBook book, Caller caller, Instant at) {
        entries.add(book.entries(), at);
        balances.write(book.balances());
        writeOverrides(book.overridden(), caller, at);
        for (Consumption.Crossing crossing : book.crossings()) {
            alerts.lower(crossing.line(), crossing.lowered(), at);
            alerts.raise(crossing.line(), crossing.raised(), at);
        }
        List<ThresholdsCrossed.Crossing> raised = book.crossings().stream()
                .filter(crossing -> !crossing.raised().isEmpty())
                .map(crossing -> new ThresholdsCrossed.Crossing(crossing.line(), Collections.max(crossing.raised())))
                .toList();
        if (!raised.isEmpty()) {
            events.publishEvent(new ThresholdsCrossed(raised, caller));
        }
    }

    private void writeOverrides(List<MovementBook.Overridden> overridden, Caller caller, Instant at) {
        for (MovementBook.Overridden each : overridden) {
            overrides.insert(each.line(), each.documentId(), each.excess(), each.reason(), caller, at);
            audit.record(
                    caller.actor(),
                    "OVERRIDE",
                    "BUDGET_LINE",
                    each.line().value(),
                    Changes.none()
                            .field("operation", null, each.documentId())
                            .field("excess", null, each.excess())
                            .field("reason", null, each.reason().text()));
        }
    }
}
