package org.suividepenses.approval.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.approval.UnitHead;
import org.suividepenses.approval.UnitHeads;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.identity.Users;
import org.suividepenses.platform.web.Versions;

/** The heads of units. */
@RestController
@RequestMapping("/api/v1/unit-heads")
class UnitHeadController {

    private final UnitHeads heads;
    private final Users users;

    UnitHeadController(UnitHeads heads, Users users) {
        this.heads = heads;
        this.users = users;
    }

    /** @param version 0 when nobody was named yet */
    @Schema(name = "UnitHead")
    record View(
            UUID unitId, @Nullable UUID personId, @Nullable String name, long version) {}

    record UnitHeadList(List<View> items) {}

    /** @param personId null for none */
    record UnitHeadBody(@Nullable UUID personId) {}

    /** Units that never had a head are left out. */
    @Requires(Permission.REFERENCE_READ)
    @GetMapping
    UnitHeadList listUnitHeads(Caller caller) {
        return new UnitHeadList(views(heads.all(caller)));
    }

    /** {@code If-Match} is {@code "0"} for a unit that never had one. */
    @Requires(Permission.INSTITUTION_WRITE)
    @PutMapping("/{unitId}")
    ResponseEntity<View> nameUnitHead(
            @PathVariable UUID unitId,
            @RequestBody UnitHeadBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        UnitHead head = heads.name(unitId, body.personId(), Versions.required(ifMatch), caller);
        return ResponseEntity.ok()
                .eTag(Versions.etag(head.version()))
                .body(views(List.of(head)).getFirst());
    }

    private List<View> views(List<UnitHead> found) {
        Map<UUID, String> names = users.names(
                found.stream().map(UnitHead::personId).filter(Objects::nonNull).toList());
        return found.stream()
                .map(head -> new View(
                        head.unitId(),
                        head.personId(),
                        head.personId() == null ? null : names.get(head.personId()),
                        head.version()))
                .toList();
    }
}
