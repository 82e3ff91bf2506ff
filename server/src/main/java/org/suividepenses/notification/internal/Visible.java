package org.suividepenses.notification.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.notification.Notification;
import org.suividepenses.notification.NotificationKind;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.Operations;

/** Leaves out what somebody may not know any more: rights are those of the moment in which it is read or sent (DOMAIN rule 9). */
@Component
public class Visible {

    private static final Set<NotificationKind> OF_OPERATIONS = Set.of(
            NotificationKind.AWAITED,
            NotificationKind.DECIDED,
            NotificationKind.PAID,
            NotificationKind.SUBMITTED,
            NotificationKind.COMMENTED);

    private final Operations operations;

    Visible(Operations operations) {
        this.operations = operations;
    }

    /** Those that this person may know of now, in their order. */
    public List<Notification> to(Caller person, Collection<Notification> all) {
        Map<UUID, Operation> seen = seen(person, all);
        return all.stream().filter(each -> isVisible(each, person, seen)).toList();
    }

    /** Of those, the ones worth a mail: nothing that waited and has been done in the meantime. */
    List<Notification> stillTrue(Caller person, Collection<Notification> all) {
        Map<UUID, Operation> seen = seen(person, all);
        return all.stream()
                .filter(each -> isVisible(each, person, seen))
                .filter(each -> each.readAt() == null)
                .filter(each -> !isDone(each, seen))
                .toList();
    }

    private Map<UUID, Operation> seen(Caller person, Collection<Notification> all) {
        Set<UUID> ids = all.stream()
                .filter(each -> OF_OPERATIONS.contains(each.kind()))
                .map(Notification::subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() || !person.may(Permission.OPERATION_READ)
                ? Map.of()
                : operations.findAll(ids, person).stream()
                        .collect(Collectors.toMap(operation -> operation.id().value(), Function.identity()));
    }

    private static boolean isVisible(Notification each, Caller person, Map<UUID, Operation> seen) {
        return switch (each.kind()) {
            case AWAITED, DECIDED, PAID, SUBMITTED, COMMENTED ->
                each.subjectId() == null ? person.may(Permission.OPERATION_READ) : seen.containsKey(each.subjectId());
            case OVERDUE -> person.may(Permission.OPERATION_APPROVE);
            case THRESHOLD ->
                person.may(Permission.BUDGET_READ)
                        && person.scope()
                                .includes(
                                        UUID.fromString(each.facts().getOrDefault("unit", new UUID(0, 0).toString())));
            case STAND_IN -> true;
            case IMPORT -> person.may(Permission.OPERATION_IMPORT);
        };
    }

    private static boolean isDone(Notification each, Map<UUID, Operation> seen) {
        Operation operation = each.subjectId() == null ? null : seen.get(each.subjectId());
        if (each.kind() != NotificationKind.AWAITED || operation == null) {
            return false;
        }
        OperationStatus awaited = each.facts().getOrDefault("action", "").equals("PAY")
                ? OperationStatus.APPROVED
                : OperationStatus.SUBMITTED;
        return operation.status() != awaited;
    }
}
