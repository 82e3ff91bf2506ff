package org.suividepenses.notification.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.SignatureAwaited;
import org.suividepenses.approval.UnitHead;
import org.suividepenses.approval.UnitHeads;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.People;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.User;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.Money;
import org.suividepenses.notification.NotificationKind;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.OperationsStepped;
import org.suividepenses.operation.OperationsStepped.Action;
import org.suividepenses.operation.Payments;

/** Who is told of a step in the life of operations: who is awaited next, the head of the unit, the author. */
@Component
class StepTelling {

    private static final Caller EVERYWHERE = Caller.commandLine("notification");

    private final People people;
    private final Users users;
    private final UnitHeads heads;
    private final Payments payments;

    StepTelling(People people, Users users, UnitHeads heads, Payments payments) {
        this.people = people;
        this.users = users;
        this.heads = heads;
        this.payments = payments;
    }

    List<Told> of(List<OperationsStepped> steps, List<SignatureAwaited> awaited) {
        Map<UUID, Set<UUID>> signers = new HashMap<>();
        awaited.forEach(event -> signers.put(event.subjectId(), event.persons()));
        Map<UUID, UUID> headOf = steps.stream().anyMatch(event -> event.action() == Action.SUBMIT)
                ? heads.all(EVERYWHERE).stream()
                        .filter(head -> head.personId() != null)
                        .collect(Collectors.toMap(UnitHead::unitId, UnitHead::personId))
                : Map.of();
        Payers payers = payers(steps);
        Map<UUID, String> authors = users.names(steps.stream()
                .flatMap(event -> event.taken().stream())
                .map(taken -> taken.after().createdBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<Told> told = new ArrayList<>();
        for (OperationsStepped event : steps) {
            for (OperationsStepped.Taken taken : event.taken()) {
                told.addAll(ofStep(event, taken, signers, headOf, payers, authors));
            }
        }
        return told;
    }

    /** Who pays what was approved: whoever may, is of the unit, and has neither written nor signed it, nor changed whom it pays. */
    private record Payers(List<User> holders, Map<UUID, Set<UUID>> barred) {

        Stream<UUID> of(Operation operation) {
            Set<UUID> hands = barred.getOrDefault(operation.id().value(), Set.of());
            return holders.stream()
                    .filter(payer -> payer.scope().includes(operation.content().unitId()))
                    .map(User::id)
                    .filter(payer -> !hands.contains(payer));
        }
    }

    private Payers payers(List<OperationsStepped> steps) {
        List<OperationId> approved = steps.stream()
                .filter(event -> event.action() == Action.APPROVE)
                .flatMap(event -> event.taken().stream())
                .map(OperationsStepped.Taken::after)
                .filter(operation -> operation.status() == OperationStatus.APPROVED)
                .map(Operation::id)
                .toList();
        return approved.isEmpty()
                ? new Payers(List.of(), Map.of())
                : new Payers(people.holding(Permission.OPERATION_PAY), payments.barred(approved));
    }

    private static List<Told> ofStep(
            OperationsStepped event,
            OperationsStepped.Taken taken,
            Map<UUID, Set<UUID>> signers,
            Map<UUID, UUID> headOf,
            Payers payers,
            Map<UUID, String> authors) {
        Operation operation = taken.after();
        UUID actor = event.by().userId();
        Map<String, String> facts = facts(taken, event, authors);
        List<Told> told = new ArrayList<>();
        switch (event.action()) {
            case SUBMIT, EDIT, SIGN, UNSIGN -> {
                Set<UUID> waiting = signers.getOrDefault(operation.id().value(), Set.of());
                waiting.forEach(person -> told.add(told(person, NotificationKind.AWAITED, operation, facts, "SIGN")));
                UUID head = headOf.get(operation.content().unitId());
                if (event.action() == Action.SUBMIT && head != null && !waiting.contains(head)) {
                    told.add(told(head, NotificationKind.SUBMITTED, operation, facts, "SUBMIT"));
                }
                if (taken.before().status() == OperationStatus.APPROVED && event.action() == Action.UNSIGN) {
                    author(
                            operation,
                            NotificationKind.DECIDED,
                            facts,
                            event.action().name(),
                            told);
                }
            }
            case APPROVE -> {
                if (operation.status() == OperationStatus.APPROVED) {
                    author(
                            operation,
                            NotificationKind.DECIDED,
                            facts,
                            event.action().name(),
                            told);
                    payers.of(operation)
                            .forEach(payer -> told.add(told(payer, NotificationKind.AWAITED, operation, facts, "PAY")));
                }
            }
            case REJECT, ASK_CHANGE, CANCEL ->
                author(
                        operation,
                        NotificationKind.DECIDED,
                        facts,
                        event.action().name(),
                        told);
            case PAY, REVERSE_PAYMENT ->
                author(operation, NotificationKind.PAID, facts, event.action().name(), told);
            case RECALL -> {} // its author's own
        }
        told.removeIf(each -> each.personId().equals(actor));
        return told;
    }

    private static void author(
            Operation operation, NotificationKind kind, Map<String, String> facts, String action, List<Told> told) {
        if (operation.createdBy() != null) {
            told.add(told(operation.createdBy(), kind, operation, facts, action));
        }
    }

    private static Told told(
            UUID person, NotificationKind kind, Operation operation, Map<String, String> facts, String action) {
        Map<String, String> own = new LinkedHashMap<>(facts);
        own.put("action", action);
        return new Told(person, kind, operation.id().value(), own, null);
    }

    private static Map<String, String> facts(
            OperationsStepped.Taken taken, OperationsStepped event, Map<UUID, String> authors) {
        Operation operation = taken.after();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("number", operation.number() == null ? "" : operation.number().toString());
        facts.put("description", operation.content().description());
        Money amount =
                taken.payment() == null ? operation.amount() : taken.payment().amount();
        facts.put("amount", amount.toPlainString());
        facts.put("currency", amount.currency().getCurrencyCode());
        facts.put("by", event.by().name());
        facts.put("step", event.action().name());
        facts.put("author", operation.createdBy() == null ? "" : authors.getOrDefault(operation.createdBy(), ""));
        facts.put(
                "reason",
                taken.payment() == null
                        ? operation.life().reason()
                        : taken.payment().note());
        return facts;
    }
}
