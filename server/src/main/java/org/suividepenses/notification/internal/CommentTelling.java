package org.suividepenses.notification.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.Approvals;
import org.suividepenses.approval.Approvers;
import org.suividepenses.notification.NotificationKind;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationCommented;

/** Who is told of a remark on an operation. */
@Component
class CommentTelling {

    private final Approvals approvals;
    private final Approvers approvers;

    CommentTelling(Approvals approvals, Approvers approvers) {
        this.approvals = approvals;
        this.approvers = approvers;
    }

    /** The author, who signed the last submission, and who is awaited now. */
    List<Told> of(OperationCommented event) {
        Operation operation = event.operation();
        Set<UUID> concerned = new HashSet<>();
        if (operation.createdBy() != null) {
            concerned.add(operation.createdBy());
        }
        List<Approval> submissions = approvals.of(operation.id().value());
        if (!submissions.isEmpty()) {
            Approval last = submissions.getLast();
            last.signatures().forEach(signature -> concerned.add(signature.person()));
            approvers.awaited(List.of(last)).values().forEach(concerned::addAll);
        }
        concerned.remove(event.by().userId());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("number", operation.number() == null ? "" : operation.number().toString());
        facts.put("description", operation.content().description());
        facts.put("by", event.by().name());
        facts.put("comment", event.text());
        return concerned.stream()
                .map(person -> new Told(
                        person, NotificationKind.COMMENTED, operation.id().value(), facts, null))
                .toList();
    }
}
