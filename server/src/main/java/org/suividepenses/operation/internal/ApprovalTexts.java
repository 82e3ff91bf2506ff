package org.suividepenses.operation.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.ApprovalState;
import org.suividepenses.approval.Approvals;
import org.suividepenses.approval.Verdict;
import org.suividepenses.approval.Withdrawal;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Users;

/** What the trail says of signatures, in names. */
@Component
class ApprovalTexts {

    private final Approvals approvals;
    private final Users users;

    ApprovalTexts(Approvals approvals, Users users) {
        this.approvals = approvals;
        this.users = users;
    }

    /** The names of those in whose stead steps are signed, by their ids. */
    Map<UUID, String> principals(Collection<Step> steps) {
        Set<UUID> ids = steps.stream()
                .map(ApprovalTexts::forId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : users.names(ids);
    }

    /**
     * Adds which step was signed, or whose signature was taken back, and on whose behalf.
     *
     * @param principals of {@link #principals}
     */
    static Changes signing(Step step, Map<UUID, String> principals, Changes changes) {
        if (!step.isOfSignatures()) {
            return changes;
        }
        String label = label(step);
        UUID forId = forId(step);
        return changes.field("step", null, label.isEmpty() ? null : label)
                .field("onBehalfOf", null, forId == null ? null : principals.get(forId));
    }

    /** In whose stead a step is signed; null for the signer themselves. */
    static Actor.@Nullable Principal principal(Step step, Map<UUID, String> principals) {
        UUID forId = forId(step);
        return forId == null ? null : new Actor.Principal(forId, principals.getOrDefault(forId, forId.toString()));
    }

    private static String label(Step step) {
        Withdrawal withdrawal = step.withdrawal();
        if (withdrawal != null) {
            return withdrawal.step();
        }
        Verdict.MaySign signing = step.signing();
        return signing == null ? "" : signing.approval().step().label();
    }

    private static @Nullable UUID forId(Step step) {
        Withdrawal withdrawal = step.withdrawal();
        if (withdrawal != null) {
            return withdrawal.signature().forId();
        }
        Verdict.MaySign signing = step.signing();
        return signing == null ? null : signing.forId();
    }

    /** Whose signatures an edit voids, in the order in which they were given; null for nobody's. */
    @Nullable String voidedBy(Step step) {
        if (!step.before().status().charges()) {
            return null;
        }
        List<UUID> signed = approvals.of(step.before().id().value()).stream()
                .filter(approval ->
                        approval.state() == ApprovalState.OPEN || approval.state() == ApprovalState.COMPLETE)
                .flatMap(approval -> approval.signatures().stream())
                .map(Approval.Signature::person)
                .toList();
        var names = users.names(signed);
        return signed.isEmpty()
                ? null
                : signed.stream()
                        .map(person -> names.getOrDefault(person, person.toString()))
                        .collect(Collectors.joining(", "));
    }
}
