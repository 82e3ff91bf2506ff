package org.suividepenses.operation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Users;
import org.suividepenses.operation.NamedOperation.Author;
import org.suividepenses.operation.internal.ChangedPayees;
import org.suividepenses.operation.internal.OperationSteps;
import org.suividepenses.operation.internal.PayeeHands;
import org.suividepenses.organisation.PayeeChange;

/** Who changed whom or where an operation is paid while it is on its way: to be seen by whoever signs or pays it. */
@Service
@Transactional(readOnly = true)
public class PayeeNotices {

    private final PayeeHands hands;
    private final OperationSteps steps;
    private final OperationNames operationNames;
    private final Users users;

    PayeeNotices(PayeeHands hands, OperationSteps steps, OperationNames operationNames, Users users) {
        this.hands = hands;
        this.operationNames = operationNames;
        this.steps = steps;
        this.users = users;
    }

    /**
     * The last change by somebody.
     *
     * @param by null for a command
     */
    public record PayeeNotice(@Nullable Author by, Instant at) {}

    /**
     * What is to be known of the payee of an operation.
     *
     * @param changes the latest first
     * @param bySigner whether somebody made one whose signature the operation bears: nobody pays it while that stands
     */
    public record PayeeNews(List<PayeeNotice> changes, boolean bySigner) {

        static final PayeeNews NONE = new PayeeNews(List.of(), false);

        /** When the payee was changed last; null when it was not. */
        public @Nullable Instant lastAt() {
            return changes.isEmpty() ? null : changes.getFirst().at();
        }
    }

    /** The changes since the submission of an operation that waits for a signature or for money. */
    public PayeeNews of(Operation operation) {
        if (!operation.status().waits()) {
            return PayeeNews.NONE;
        }
        ChangedPayees changed = hands.of(List.of(operation));
        List<PayeeChange> changes = changed.of(operation.id().value());
        Map<UUID, String> names = users.names(
                changes.stream().map(PayeeChange::by).filter(Objects::nonNull).toList());
        return new PayeeNews(
                changes.stream()
                        .map(change -> new PayeeNotice(author(change.by(), names), change.at()))
                        .toList(),
                !steps.changedBySigners(changed).isEmpty());
    }

    /**
     * Operations, in their order, with their names and the last of those changes. The changes are read first: what is shown of a
     * supplier is at least as new as the change that it is shown with, and a newer one counts as not shown.
     */
    public List<ListedOperation> listed(Collection<Operation> operations) {
        ChangedPayees changed = hands.of(operations.stream()
                .filter(operation -> operation.status().waits())
                .toList());
        return operationNames.of(operations).stream()
                .map(named -> new ListedOperation(
                        named, changed.last(named.operation().id().value())))
                .toList();
    }

    private static @Nullable Author author(@Nullable UUID person, Map<UUID, String> names) {
        return person == null ? null : new Author(person, names.getOrDefault(person, ""));
    }
}
