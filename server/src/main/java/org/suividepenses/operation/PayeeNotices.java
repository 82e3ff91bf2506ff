package org.suividepenses.operation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Users;
import org.suividepenses.operation.NamedOperation.Author;
import org.suividepenses.operation.internal.PayeeHands;
import org.suividepenses.organisation.PayeeChange;

/** Who changed whom or where an operation is paid while it is on its way: to be seen by whoever signs or pays it. */
@Service
@Transactional(readOnly = true)
public class PayeeNotices {

    private final PayeeHands hands;
    private final Users users;

    PayeeNotices(PayeeHands hands, Users users) {
        this.hands = hands;
        this.users = users;
    }

    /**
     * The last change by somebody.
     *
     * @param by null for a command
     */
    public record PayeeNotice(@Nullable Author by, Instant at) {}

    /** Those since the submission of an operation that waits for a signature or for money, the latest first. */
    public List<PayeeNotice> of(Operation operation) {
        if (!waits(operation)) {
            return List.of();
        }
        List<PayeeChange> changes =
                hands.of(List.of(operation)).of(operation.id().value());
        Map<UUID, String> names = users.names(
                changes.stream().map(PayeeChange::by).filter(Objects::nonNull).toList());
        return changes.stream()
                .map(change -> new PayeeNotice(author(change.by(), names), change.at()))
                .toList();
    }

    /** When the payee of each was changed last since its submission, while it waits for a signature or for money; by its id. */
    public Map<UUID, Instant> last(Collection<Operation> operations) {
        Map<UUID, Instant> last = new HashMap<>();
        hands.of(operations.stream().filter(PayeeNotices::waits).toList())
                .byOperation()
                .forEach((operation, changes) ->
                        last.put(operation, changes.getFirst().at()));
        return last;
    }

    private static boolean waits(Operation operation) {
        return operation.status() == OperationStatus.SUBMITTED || operation.status() == OperationStatus.APPROVED;
    }

    private static @Nullable Author author(@Nullable UUID person, Map<UUID, String> names) {
        return person == null ? null : new Author(person, names.getOrDefault(person, ""));
    }
}
