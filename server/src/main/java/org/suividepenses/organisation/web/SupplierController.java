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
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.platform.web.Versions;

/** The payees. Who enters operations may add one. */
@RestController
@RequestMapping("/api/v1/suppliers")
class SupplierController {

    private final Suppliers suppliers;

    SupplierController(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping
    Page<Supplier> listSuppliers(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor) {
        return suppliers.list(ListQuery.filter(q, active, size, cursor));
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping("/{id}")
    ResponseEntity<Supplier> getSupplier(@PathVariable UUID id) {
        Supplier supplier = suppliers.get(id);
        return Answers.found(supplier, supplier.version());
    }

    @Requires(Permission.SUPPLIER_WRITE)
    @PostMapping
    ResponseEntity<Supplier> createSupplier(@RequestBody SupplierBody body, Caller caller) {
        Supplier supplier = suppliers.create(caller, body.id(), body.details());
        return Answers.created("suppliers", supplier.id(), supplier, supplier.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @PutMapping("/{id}")
    ResponseEntity<Supplier> updateSupplier(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SupplierBody body,
            Caller caller) {
        Supplier supplier = suppliers.update(caller, id, Versions.required(ifMatch), body.details());
        return Answers.found(supplier, supplier.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> deleteSupplier(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        suppliers.delete(caller, id, Versions.required(ifMatch));
        return ResponseEntity.noContent().build();
    }
}
