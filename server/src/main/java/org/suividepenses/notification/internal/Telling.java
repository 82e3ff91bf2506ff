package org.suividepenses.notification.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.Approvals;
import org.suividepenses.approval.Approvers;
import org.suividepenses.approval.SignatureAwaited;
import org.suividepenses.approval.StandInNamed;
import org.suividepenses.approval.UnitHead;
import org.suividepenses.approval.UnitHeads;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.ThresholdsCrossed;
import org.suividepenses.exchange.ImportEnded;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.People;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.User;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.Money;
import org.suividepenses.notification.NotificationKind;
import org.suividepenses.operation.NamedLine;
import org.suividepenses.operation.NamedLines;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationCommented;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.OperationsStepped;
import org.suividepenses.operation.OperationsStepped.Action;
import org.suividepenses.operation.Payments;

/** Decides who is told of what: never who did it, and nobody outside their units. */
@Component
class Telling {

    /** From so many of one kind on, one sentence stands for all that one transaction did. */
    private static final int SUMMED_UP_FROM = 6;

    private static final Caller EVERYWHERE = Caller.commandLine("notification");

    private final People people;
    private final Users users;
    private final UnitHeads heads;
    private final NamedLines lines;
    private final Payments payments;
    private final Approvals approvals;
    private final Approvers approvers;
    private final Outbox outbox;

    Telling(
            People people,
            Users users,
            UnitHeads heads,
            NamedLines lines,
            Payments payments,
            Approvals approvals,
            Approvers approvers,
            Outbox outbox) {
        this.people = people;
        this.users = users;
        this.heads = heads;
        this.lines = lines;
        this.payments = payments;
        this.approvals = approvals;
        this.approvers = approvers;
        this.outbox = outbox;
    }

    void tell(
            List<OperationsStepped> steps,
            List<SignatureAwaited> awaited,
            List<OperationCommented> comments,
            List<ThresholdsCrossed> thresholds,
            List<StandInNamed> standIns,
            List<ImportEnded> imports) {
        List<Told> told = new ArrayList<>();
        told.addAll(ofSteps(steps, awaited));
        comments.forEach(event -> told.addAll(ofComment(event)));
        thresholds.forEach(event -> told.addAll(ofThresholds(event)));
        standIns.forEach(event -> told.addAll(ofStandIn(event)));
        imports.forEach(event -> told.addAll(ofImport(event.file())));
        outbox.put(summedUp(told));
    }

    private List<Told> ofSteps(List<OperationsStepped> steps, List<SignatureAwaited> awaited) {
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

    /** Who pays what was approved: whoever may, is of the unit, and has not written or signed it. */
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

    /** The author, who signed the last submission, and who is awaited now. */
    private List<Told> ofComment(OperationCommented event) {
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

    private List<Told> ofThresholds(ThresholdsCrossed event) {
        Map<BudgetLineId, NamedLine> named = lines.of(
                event.crossings().stream().map(ThresholdsCrossed.Crossing::line).toList());
        List<User> holders = people.holding(Permission.BUDGET_WRITE);
        List<Told> told = new ArrayList<>();
        for (ThresholdsCrossed.Crossing crossing : event.crossings()) {
            NamedLine line = named.get(crossing.line());
            if (line != null) {
                Map<String, String> facts = Map.of(
                        "line",
                        line.text(),
                        "unit",
                        line.unit().id().toString(),
                        "threshold",
                        Integer.toString(crossing.threshold()));
                holders.stream()
                        .filter(user -> user.scope().includes(line.unit().id()))
                        .filter(user -> !user.id().equals(event.by().userId()))
                        .forEach(user -> told.add(new Told(user.id(), NotificationKind.THRESHOLD, null, facts, null)));
            }
        }
        return told;
    }

    private List<Told> ofStandIn(StandInNamed event) {
        Set<UUID> both =
                new HashSet<>(Set.of(event.standIn().absentId(), event.standIn().standInId()));
        Map<UUID, String> names = users.names(both);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("absent", names.getOrDefault(event.standIn().absentId(), ""));
        facts.put("standIn", names.getOrDefault(event.standIn().standInId(), ""));
        facts.put("from", event.standIn().from().toString());
        facts.put("to", event.standIn().to().toString());
        both.remove(event.by().userId());
        return both.stream()
                .map(person -> new Told(person, NotificationKind.STAND_IN, null, facts, null))
                .toList();
    }

    private static List<Told> ofImport(ImportFile file) {
        @Nullable UUID by = file.createdBy();
        return by == null
                ? List.of()
                : List.of(new Told(
                        by,
                        NotificationKind.IMPORT,
                        file.id().value(),
                        Map.of("file", file.fileName(), "status", file.status().name()),
                        null));
    }

    /** What concerns one person in the same way many times becomes one sentence with its count. */
    private static List<Told> summedUp(List<Told> all) {
        Map<List<Object>, List<Told>> alike = new LinkedHashMap<>();
        for (Told told : all) {
            alike.computeIfAbsent(
                            List.of(
                                    told.personId(),
                                    told.kind(),
                                    told.facts().getOrDefault("action", ""),
                                    told.facts().getOrDefault("step", "")),
                            key -> new ArrayList<>())
                    .add(told);
        }
        List<Told> summed = new ArrayList<>();
        alike.values().forEach(group -> {
            if (group.size() < SUMMED_UP_FROM) {
                summed.addAll(group);
            } else {
                Told first = group.getFirst();
                Map<String, String> facts = new LinkedHashMap<>();
                facts.put("count", Integer.toString(group.size()));
                facts.put("action", first.facts().getOrDefault("action", ""));
                facts.put("by", first.facts().getOrDefault("by", ""));
                facts.put("step", first.facts().getOrDefault("step", ""));
                summed.add(new Told(first.personId(), first.kind(), null, facts, null));
            }
        });
        return summed;
    }
}
