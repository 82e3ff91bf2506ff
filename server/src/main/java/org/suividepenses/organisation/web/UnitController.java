package org.suividepenses.organisation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Page;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;
import org.suividepenses.platform.web.Versions;

/** The departments. */
@RestController
@RequestMapping("/api/v1/units")
class UnitController {

    private final Units units;

    UnitController(Units units) {
        this.units = units;
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping
    Page<Unit> listUnits(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        return units.list(caller, ListQuery.filter(q, active, size, cursor));
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping("/{id}")
    ResponseEntity<Unit> getUnit(@PathVariable UUID id, Caller caller) {
        Unit unit = units.get(caller, id);
        return Answers.found(unit, unit.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @PostMapping
    ResponseEntity<Unit> createUnit(@RequestBody ReferenceBody body, Caller caller) {
        Unit unit = units.create(caller, body.id(), body.details());
        return Answers.created("units", unit.id(), unit, unit.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @PutMapping("/{id}")
    ResponseEntity<Unit> updateUnit(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReferenceBody body,
            Caller caller) {
        Unit unit = units.update(caller, id, Versions.required(ifMatch), body.details());
        return Answers.found(unit, unit.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> deleteUnit(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        units.delete(caller, id, Versions.required(ifMatch));
        return ResponseEntity.noContent().build();
    }
}
