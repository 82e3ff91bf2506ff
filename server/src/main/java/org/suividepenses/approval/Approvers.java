package org.suividepenses.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.internal.Signatories;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.User;

/** Who may approve, and who is awaited. */
@Service
@Transactional(readOnly = true)
public class Approvers {

    private final Signatories signatories;

    Approvers(Signatories signatories) {
        this.signatories = signatories;
    }

    /** All who may approve anything, by name. */
    public List<User> all(Caller caller) {
        caller.mustHave(Permission.OPERATION_APPROVE);
        return signatories.approvers();
    }

    /** Who may sign the waiting step of each open approval, by its id; nobody where it is stuck. */
    public Map<UUID, Set<UUID>> awaited(Collection<Approval> approvals) {
        List<Approval> open = approvals.stream()
                .filter(approval -> approval.state() == ApprovalState.OPEN)
                .toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        Signatories.Awaited awaited = signatories.awaited(open);
        Map<UUID, Set<UUID>> persons = new HashMap<>();
        open.forEach(approval -> persons.put(approval.id(), awaited.of(approval)));
        return persons;
    }
}
