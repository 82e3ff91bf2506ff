package org.suividepenses.approval.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.approval.Approvers;
import org.suividepenses.approval.StandIn;
import org.suividepenses.approval.StandIns;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.platform.web.Versions;

/** Who signs for whom, and who may sign at all. */
@RestController
@RequestMapping("/api/v1")
class StandInController {

    private final StandIns standIns;
    private final Approvers approvers;
    private final Users users;

    StandInController(StandIns standIns, Approvers approvers, Users users) {
        this.standIns = standIns;
        this.approvers = approvers;
        this.users = users;
    }

    /** @param to the last day */
    @Schema(name = "StandIn")
    record View(UUID id, Person absent, Person standIn, LocalDate from, LocalDate to, long version) {}

    @Schema(name = "StandInPerson")
    record Person(UUID id, String name) {}

    record StandInList(List<View> items) {}

    @Schema(name = "Approver")
    record ApproverView(UUID id, String name, Role role) {}

    record ApproverList(List<ApproverView> items) {}

    /** @param absentId null for the caller */
    record StandInBody(
            @Nullable UUID absentId,
            @Nullable UUID standInId,
            @Nullable String from,
            @Nullable String to) {}

    @Requires(Permission.OPERATION_APPROVE)
    @GetMapping("/approvers")
    ApproverList listApprovers(Caller caller) {
        return new ApproverList(approvers.all(caller).stream()
                .map(user -> new ApproverView(user.id(), user.name(), user.role()))
                .toList());
    }

    @Requires(Permission.OPERATION_APPROVE)
    @GetMapping("/stand-ins")
    StandInList listStandIns(Caller caller) {
        return new StandInList(views(standIns.all(caller)));
    }

    @Requires(Permission.OPERATION_APPROVE)
    @PostMapping("/stand-ins")
    ResponseEntity<View> createStandIn(@RequestBody StandInBody body, Caller caller) {
        FieldProblems problems = new FieldProblems();
        UUID absent = body.absentId() == null ? caller.userId() : body.absentId();
        UUID standIn = body.standInId();
        LocalDate from = date("/from", body.from(), problems);
        LocalDate to = date("/to", body.to(), problems);
        if (absent == null) {
            problems.add("/absentId", "field.required");
        }
        if (standIn == null) {
            problems.add("/standInId", "field.required");
        }
        problems.refuseIfAny();
        if (absent == null || standIn == null || from == null || to == null) {
            throw new IllegalStateException("refused before");
        }
        StandIn named = standIns.name(absent, standIn, from, to, caller);
        return ResponseEntity.created(URI.create("/api/v1/stand-ins/" + named.id()))
                .eTag(Versions.etag(named.version()))
                .body(views(List.of(named)).getFirst());
    }

    /** Ends it today. */
    @Requires(Permission.OPERATION_APPROVE)
    @DeleteMapping("/stand-ins/{id}")
    ResponseEntity<Void> endStandIn(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        standIns.end(id, Versions.required(ifMatch), caller);
        return ResponseEntity.noContent().build();
    }

    private List<View> views(List<StandIn> found) {
        Map<UUID, String> names = users.names(found.stream()
                .flatMap(each -> Stream.of(each.absentId(), each.standInId()))
                .toList());
        return found.stream()
                .map(each -> new View(
                        each.id(),
                        person(each.absentId(), names),
                        person(each.standInId(), names),
                        each.from(),
                        each.to(),
                        each.version()))
                .toList();
    }

    private static Person person(UUID id, Map<UUID, String> names) {
        return new Person(id, names.getOrDefault(id, ""));
    }

    private static @Nullable LocalDate date(String pointer, @Nullable String text, FieldProblems problems) {
        if (text == null || text.isBlank()) {
            problems.add(pointer, "field.required");
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            problems.add(pointer, "date.unreadable", text);
            return null;
        }
    }
}
