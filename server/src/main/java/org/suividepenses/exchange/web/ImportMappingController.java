package org.suividepenses.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.exchange.ImportMappings;
import org.suividepenses.exchange.RememberedMapping;
import org.suividepenses.exchange.internal.mapping.MappingJson;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.ProblemException;
import tools.jackson.databind.JsonNode;

/** Layouts remembered by name. */
@RestController
@RequestMapping("/api/v1/import-mappings")
class ImportMappingController {

    private final ImportMappings mappings;

    ImportMappingController(ImportMappings mappings) {
        this.mappings = mappings;
    }

    @Schema(name = "RememberedMapping")
    record MappingView(
            UUID id,
            String name,
            @Schema(implementation = MappingShape.class) JsonNode mapping) {
        static MappingView of(RememberedMapping remembered) {
            return new MappingView(remembered.id(), remembered.name(), MappingJson.write(remembered.mapping()));
        }
    }

    @Schema(name = "RememberedMappingList")
    record MappingList(List<MappingView> items) {}

    @Schema(name = "RememberedMappingBody")
    record MappingBody(
            @Nullable String name,

            @Schema(implementation = MappingShape.class) @Nullable JsonNode mapping) {}

    @Requires(Permission.OPERATION_IMPORT)
    @GetMapping
    MappingList listImportMappings(Caller caller) {
        return new MappingList(
                mappings.all(caller).stream().map(MappingView::of).toList());
    }

    @Requires(Permission.OPERATION_IMPORT)
    @PostMapping
    ResponseEntity<MappingView> createImportMapping(@RequestBody MappingBody body, Caller caller) {
        if (body.mapping() == null) {
            throw ProblemException.validation("/mapping", "field.required");
        }
        RememberedMapping remembered =
                mappings.remember(caller, body.name() == null ? "" : body.name(), MappingJson.read(body.mapping()));
        return ResponseEntity.created(URI.create("/api/v1/import-mappings/" + remembered.id()))
                .body(MappingView.of(remembered));
    }

    @Requires(Permission.OPERATION_IMPORT)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> deleteImportMapping(@PathVariable UUID id, Caller caller) {
        mappings.forget(caller, id);
        return ResponseEntity.noContent().build();
    }
}
