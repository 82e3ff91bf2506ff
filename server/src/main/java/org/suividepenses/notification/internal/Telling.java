package org.suividepenses.notification.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.SignatureAwaited;
import org.suividepenses.approval.StandInNamed;
import org.suividepenses.budget.ThresholdsCrossed;
import org.suividepenses.exchange.ImportEnded;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.identity.Users;
import org.suividepenses.notification.NotificationKind;
import org.suividepenses.operation.OperationCommented;
import org.suividepenses.operation.OperationsStepped;

/** Decides who is told of what: never who did it, and nobody outside their units. */
@Component
class Telling {

    private final StepTelling steps;
    private final CommentTelling comments;
    private final ThresholdTelling thresholds;
    private final Users users;
    private final Outbox outbox;

    Telling(StepTelling steps, CommentTelling comments, ThresholdTelling thresholds, Users users, Outbox outbox) {
        this.steps = steps;
        this.comments = comments;
        this.thresholds = thresholds;
        this.users = users;
        this.outbox = outbox;
    }

    void tell(
            List<OperationsStepped> stepped,
            List<SignatureAwaited> awaited,
            List<OperationCommented> commented,
            List<ThresholdsCrossed> crossed,
            List<StandInNamed> standIns,
            List<ImportEnded> imports) {
        List<Told> told = new ArrayList<>(steps.of(stepped, awaited));
        commented.forEach(event -> told.addAll(comments.of(event)));
        crossed.forEach(event -> told.addAll(thresholds.of(event)));
        standIns.forEach(event -> told.addAll(ofStandIn(event)));
        imports.forEach(event -> told.addAll(ofImport(event.file())));
        outbox.put(SummingUp.of(told));
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
}
