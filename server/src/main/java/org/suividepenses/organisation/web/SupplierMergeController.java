package org.suividepenses.organisation.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.organisation.SupplierMerge;
import org.suividepenses.organisation.Suppliers;

/** Makes several records of one payee one. */
@RestController
@RequestMapping("/api/v1/supplier-merges")
class SupplierMergeController {

    private final Suppliers suppliers;

    SupplierMergeController(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    record SupplierMergeBody(
            @Nullable UUID keepId, @Nullable List<@Nullable UUID> mergeIds) {

        SupplierMerge merge() {
            BodyFields fields = new BodyFields();
            if (keepId == null) {
                fields.add("/keepId", "field.required");
            }
            List<@Nullable UUID> given = mergeIds == null ? List.of() : mergeIds;
            if (given.isEmpty() || given.size() > SupplierMerge.MAX_MERGED) {
                fields.add("/mergeIds", "supplier-merge.size", SupplierMerge.MAX_MERGED);
            }
            if (given.stream().anyMatch(Objects::isNull)) {
                fields.add("/mergeIds/" + given.indexOf(null), "field.required");
            }
            fields.refuseIfAny();
            return new SupplierMerge(
                    Objects.requireNonNull(keepId),
                    given.stream().filter(Objects::nonNull).toList());
        }
    }

    @Requires(Permission.REFERENCE_WRITE)
    @PostMapping
    SupplierMerge.Outcome mergeSuppliers(@RequestBody SupplierMergeBody body, Caller caller) {
        return suppliers.merge(caller, body.merge());
    }
}
