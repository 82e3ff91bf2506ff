package org.suividepenses.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.operation.SavedView;
import org.suividepenses.operation.SavedViews;
import org.suividepenses.platform.web.Versions;

/** Views of the list, kept by name. */
@RestController
@RequestMapping("/api/v1/saved-views")
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /** @param mine whether the caller may change it */
    @Schema(name = "SavedView")
    record View(UUID id, String name, String query, boolean shared, boolean mine, long version) {
        static View of(SavedView view, Caller caller) {
            return new View(
                    view.id(),
                    view.details().name(),
                    view.details().query(),
                    view.details().shared(),
                    view.ownerId().equals(caller.userId()),
                    view.version());
        }
    }

    record SavedViewList(List<View> items) {}

    record SavedViewBody(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String query,
            @Nullable Boolean shared) {
        SavedView.Details details() {
            return SavedView.Details.parse(name, query, Boolean.TRUE.equals(shared));
        }
    }

    @Requires(Permission.OPERATION_READ)
    @GetMapping
    SavedViewList listSavedViews(Caller caller) {
        return new SavedViewList(views.visible(caller).stream()
                .map(view -> View.of(view, caller))
                .toList());
    }

    @Requires(Permission.OPERATION_READ)
    @PostMapping
    ResponseEntity<View> createSavedView(@RequestBody SavedViewBody body, Caller caller) {
        SavedView view = views.create(body.id(), body.details(), caller);
        return answer(ResponseEntity.created(URI.create("/api/v1/saved-views/" + view.id())), view, caller);
    }

    @Requires(Permission.OPERATION_READ)
    @PutMapping("/{id}")
    ResponseEntity<View> updateSavedView(
            @PathVariable UUID id,
            @RequestBody SavedViewBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        long seen = Versions.required(ifMatch);
        return answer(ResponseEntity.ok(), views.change(id, body.details(), seen, caller), caller);
    }

    @Requires(Permission.OPERATION_READ)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> deleteSavedView(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        views.delete(id, Versions.required(ifMatch), caller);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<View> answer(ResponseEntity.BodyBuilder response, SavedView view, Caller caller) {
        return response.eTag(Versions.etag(view.version())).body(View.of(view, caller));
    }
}
