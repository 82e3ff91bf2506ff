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
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.platform.web.Versions;

/** Those who give the money. */
@RestController
@RequestMapping("/api/v1/funding-sources")
class FundingSourceController {

    private final FundingSources fundingSources;

    FundingSourceController(FundingSources fundingSources) {
        this.fundingSources = fundingSources;
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping
    Page<FundingSource> listFundingSources(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor) {
        return fundingSources.list(ListQuery.filter(q, active, size, cursor));
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping("/{id}")
    ResponseEntity<FundingSource> getFundingSource(@PathVariable UUID id) {
        FundingSource fundingSource = fundingSources.get(id);
        return Answers.found(fundingSource, fundingSource.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @PostMapping
    ResponseEntity<FundingSource> createFundingSource(@RequestBody ReferenceBody body, Caller caller) {
        FundingSource fundingSource = fundingSources.create(caller, body.id(), body.details());
        return Answers.created("funding-sources", fundingSource.id(), fundingSource, fundingSource.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @PutMapping("/{id}")
    ResponseEntity<FundingSource> updateFundingSource(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReferenceBody body,
            Caller caller) {
        FundingSource fundingSource = fundingSources.update(caller, id, Versions.required(ifMatch), body.details());
        return Answers.found(fundingSource, fundingSource.version());
    }

    @Requires(Permission.REFERENCE_WRITE)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> deleteFundingSource(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        fundingSources.delete(caller, id, Versions.required(ifMatch));
        return ResponseEntity.noContent().build();
    }
}
