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
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.platform.web.Versions;

/** The budget classification. */
@RestController
@RequestMapping("/api/v1/categories")
class CategoryController {

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping
    Page<Category> listCategories(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor) {
        return categories.list(ListQuery.filter(q, active, size, cursor));
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping("/{id}")
    ResponseEntity<Category> getCategory(@PathVariable UUID id) {
        Category category = categories.get(id);
        return Answers.found(category, category.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @PostMapping
    ResponseEntity<Category> createCategory(@RequestBody CategoryBody body, Caller caller) {
        Category category = categories.create(caller, body.id(), body.details());
        return Answers.created("categories", category.id(), category, category.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @PutMapping("/{id}")
    ResponseEntity<Category> updateCategory(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CategoryBody body,
            Caller caller) {
        Category category = categories.update(caller, id, Versions.required(ifMatch), body.details());
        return Answers.found(category, category.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> deleteCategory(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        categories.delete(caller, id, Versions.required(ifMatch));
        return ResponseEntity.noContent().build();
    }
}
