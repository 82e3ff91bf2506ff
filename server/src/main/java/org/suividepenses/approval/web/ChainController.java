package org.suividepenses.approval.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.approval.Chain;
import org.suividepenses.approval.ChainDetails;
import org.suividepenses.approval.Chains;
import org.suividepenses.approval.Submission;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.web.Versions;

/** The chains of approval: which signatures a submission needs. */
@RestController
@RequestMapping("/api/v1/approval-chains")
class ChainController {

    private final Chains chains;
    private final Institutions institutions;

    ChainController(Chains chains, Institutions institutions) {
        this.chains = chains;
        this.institutions = institutions;
    }

    record ApprovalChainList(List<ChainView> items) {}

    /**
     * Something to be submitted.
     *
     * @param amount in the base currency
     */
    record ChainQuestion(
            @Nullable UUID unitId,
            @Nullable UUID categoryId,
            @Nullable String amount) {}

    /** @param chain null for the default of one signature */
    record ChainAnswer(@Nullable ChainView chain) {}

    @Requires(Permission.CHAIN_MANAGE)
    @GetMapping
    ApprovalChainList listApprovalChains(Caller caller) {
        return new ApprovalChainList(chains.all(caller).stream().map(this::view).toList());
    }

    @Requires(Permission.CHAIN_MANAGE)
    @GetMapping("/{id}")
    ResponseEntity<ChainView> getApprovalChain(@PathVariable UUID id, Caller caller) {
        return answer(ResponseEntity.ok(), chains.get(id, caller));
    }

    @Requires(Permission.CHAIN_MANAGE)
    @PostMapping
    ResponseEntity<ChainView> createApprovalChain(@RequestBody ChainBody body, Caller caller) {
        FieldProblems unreadable = new FieldProblems();
        Chain chain = chains.create(body.details(institutions.required().currency(), unreadable), unreadable, caller);
        return answer(ResponseEntity.created(URI.create("/api/v1/approval-chains/" + chain.id())), chain);
    }

    @Requires(Permission.CHAIN_MANAGE)
    @PutMapping("/{id}")
    ResponseEntity<ChainView> updateApprovalChain(
            @PathVariable UUID id,
            @RequestBody ChainBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        long seen = Versions.required(ifMatch);
        FieldProblems unreadable = new FieldProblems();
        ChainDetails details = body.details(institutions.required().currency(), unreadable);
        return answer(ResponseEntity.ok(), chains.change(id, details, unreadable, seen, caller));
    }

    /** Which chain something would take if it were submitted now. */
    @Requires(Permission.CHAIN_MANAGE)
    @PostMapping("/preview")
    ChainAnswer previewApprovalChain(@RequestBody ChainQuestion body, Caller caller) {
        UUID unit = body.unitId();
        if (unit == null) {
            throw ProblemException.validation("/unitId", "field.required");
        }
        long amount = ChainBody.amount(
                "/amount", body.amount(), institutions.required().currency());
        Optional<Chain> chain = chains.preview(new Submission(unit, unit, body.categoryId(), amount, Set.of()), caller);
        return new ChainAnswer(chain.map(this::view).orElse(null));
    }

    private ChainView view(Chain chain) {
        return ChainView.of(chain, institutions.required().currency());
    }

    private ResponseEntity<ChainView> answer(ResponseEntity.BodyBuilder response, Chain chain) {
        return response.eTag(Versions.etag(chain.version())).body(view(chain));
    }
}
