package org.suividepenses.operation.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.SigningBar;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.internal.SubmissionRepository.Submitted;
import org.suividepenses.organisation.PayeeChange;
import org.suividepenses.organisation.PayeeChanges;

/** Who changed whom or where operations are paid since they were submitted: they neither sign nor pay them (ADR 0032). */
@Component
public class PayeeHands implements SigningBar {

    private final SubmissionRepository submissions;
    private final PayeeChanges changes;

    PayeeHands(SubmissionRepository submissions, PayeeChanges changes) {
        this.submissions = submissions;
        this.changes = changes;
    }

    /** By the ids of operations. */
    @Override
    public Map<UUID, Set<UUID>> barred(Collection<UUID> operations) {
        return since(submissions.of(operations)).persons();
    }

    /** What was changed of the payees of operations, as this transaction has read them. */
    public ChangedPayees of(Collection<Operation> operations) {
        return since(operations.stream().flatMap(PayeeHands::submitted).toList());
    }

    private static Stream<Submitted> submitted(Operation operation) {
        UUID supplier = operation.content().supplierId();
        Instant at = operation.life().submittedAt();
        return supplier == null || at == null
                ? Stream.empty()
                : Stream.of(new Submitted(operation.id().value(), supplier, at));
    }

    private ChangedPayees since(List<Submitted> submitted) {
        Map<UUID, List<PayeeChange>> all =
                changes.last(submitted.stream().map(Submitted::supplier).collect(Collectors.toSet()));
        Map<UUID, List<PayeeChange>> since = new HashMap<>();
        for (Submitted each : submitted) {
            List<PayeeChange> later = all.getOrDefault(each.supplier(), List.of()).stream()
                    .filter(change -> !change.at().isBefore(each.at()))
                    .toList();
            if (!later.isEmpty()) {
                since.put(each.operation(), later);
            }
        }
        return new ChangedPayees(since);
    }
}
