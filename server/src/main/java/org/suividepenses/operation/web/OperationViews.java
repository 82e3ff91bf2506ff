package org.suividepenses.operation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.Shortfall;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Users;
import org.suividepenses.operation.Allocations;
import org.suividepenses.operation.ListedOperation;
import org.suividepenses.operation.NamedLine;
import org.suividepenses.operation.NamedLines;
import org.suividepenses.operation.Offers;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationNames;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.PayeeNotices;
import org.suividepenses.operation.PayeeNotices.PayeeNews;
import org.suividepenses.operation.web.OperationView.PayeeChangeView;
import org.suividepenses.platform.web.Versions;

/** Shows single operations, with the names of all that they refer to. */
@Component
class OperationViews {

    private final OperationNames names;
    private final Allocations allocations;
    private final NamedLines lines;
    private final Offers offers;
    private final PayeeNotices notices;
    private final Users users;

    OperationViews(
            OperationNames names,
            Allocations allocations,
            NamedLines lines,
            Offers offers,
            PayeeNotices notices,
            Users users) {
        this.names = names;
        this.allocations = allocations;
        this.lines = lines;
        this.offers = offers;
        this.notices = notices;
        this.users = users;
    }

    OperationView of(Operation operation, Caller caller) {
        return of(new Done(operation, List.of()), caller);
    }

    /** What the step just taken has made of it. */
    ResponseEntity<OperationView> answer(Done done, Caller caller) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(done.operation().version()))
                .body(of(done, caller));
    }

    /** Lines that are exceeded, as somebody may see them. */
    private List<ShortfallView> shortfalls(List<Shortfall> exceeded, Caller caller) {
        Map<BudgetLineId, NamedLine> named =
                lines.of(exceeded.stream().map(Shortfall::line).toList());
        return exceeded.stream()
                .map(shortfall -> ShortfallView.of(shortfall, named.get(shortfall.line()), caller))
                .toList();
    }

    private OperationView of(Done done, Caller caller) {
        Operation operation = done.operation();
        Offers.Offered offered = offers.of(operation, caller);
        PayeeNews payee = notices.of(operation);
        UUID forId = offered.forId();
        return new OperationView(
                OperationSummary.of(new ListedOperation(names.of(operation), payee.lastAt())),
                operation.content().notes(),
                AllocationView.of(operation.content().split(), allocations.of(operation, caller)),
                offered.actions(),
                forId == null ? null : users.names(List.of(forId)).get(forId),
                payee.changes().stream().map(PayeeChangeView::of).toList(),
                payee.bySigner(),
                shortfalls(done.exceeded(), caller));
    }
}
