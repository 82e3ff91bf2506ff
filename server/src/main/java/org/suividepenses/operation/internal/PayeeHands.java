package org.suividepenses.operation.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
        return persons(since(submissions.of(operations)));
    }

    /** Who changed the payee of some operations, as this transaction has read them, by their ids. */
    Map<UUID, Set<UUID>> of(Collection<Operation> operations) {
        return persons(since(operations.stream().flatMap(PayeeHands::submitted).toList()));
    }

    /** Those of some operations, as this transaction has read them, whose payee somebody changed. */
    Set<UUID> of(UUID person, Collection<Operation> operations) {
        return of(operations).entrySet().stream()
                .filter(each -> each.getValue().contains(person))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What was changed of the payee of an operation since its submission, the latest first. */
    public List<PayeeChange> since(Operation operation) {
        return since(submitted(operation).toList()).getOrDefault(operation.id().value(), List.of());
    }

    private static Stream<Submitted> submitted(Operation operation) {
        UUID supplier = operation.content().supplierId();
        Instant at = operation.life().submittedAt();
        return supplier == null || at == null
                ? Stream.empty()
                : Stream.of(new Submitted(operation.id().value(), supplier, at));
    }

    private Map<UUID, List<PayeeChange>> since(List<Submitted> submitted) {
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
        return since;
    }

    private static Map<UUID, Set<UUID>> persons(Map<UUID, List<PayeeChange>> since) {
        Map<UUID, Set<UUID>> persons = new HashMap<>();
        since.forEach((operation, made) -> made.stream()
                .flatMap(change -> Stream.ofNullable(change.by()))
                .forEach(by -> persons.computeIfAbsent(operation, id -> new HashSet<>())
                        .add(by)));
        return persons;
    }
}
