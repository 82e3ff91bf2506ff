package org.suividepenses.approval.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.suividepenses.approval.ChainPreview;
import org.suividepenses.approval.Chains;
import org.suividepenses.approval.NamedSigner;
import org.suividepenses.approval.Submission;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.web.Versions;

/** The chains of approval: which signatures a submission needs. */
@RestController
@RequestMapping("/api/v1/approval-chains")
class ChainController {

    private final Chains chains;
    private final ChainPreview preview;
    private final Users users;
    private final Institutions institutions;

    ChainController(Chains chains, ChainPreview preview, Users users, Institutions institutions) {
        this.chains = chains;
        this.preview = preview;
        this.users = users;
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

    /**
     * @param chain null for the default of one signature
     * @param steps that it would pass
     */
    record ChainAnswer(@Nullable ChainView chain, List<PreviewedStep> steps) {}

    /**
     * @param label empty for the default of one signature
     * @param missing the signers that nobody is at this moment; empty while the step can be signed
     */
    record PreviewedStep(String label, List<NamedSigner> missing) {}

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

    /** Which chain something would take if it were submitted now, and which of its steps nobody could sign. */
    @Requires(Permission.CHAIN_MANAGE)
    @PostMapping("/preview")
    ChainAnswer previewApprovalChain(@RequestBody ChainQuestion body, Caller caller) {
        UUID unit = body.unitId();
        if (unit == null) {
            throw ProblemException.validation("/unitId", "field.required");
        }
        long amount = ChainBody.amount(
                "/amount", body.amount(), institutions.required().currency());
        ChainPreview.Previewed previewed =
                preview.of(new Submission(unit, unit, body.categoryId(), amount, Set.of()), caller);
        Map<UUID, String> names = users.names(previewed.steps().stream()
                .flatMap(step -> step.missing().stream())
                .flatMap(signer -> Stream.ofNullable(signer.person()))
                .collect(Collectors.toSet()));
        return new ChainAnswer(
                previewed.chain() == null ? null : view(previewed.chain()),
                previewed.steps().stream().map(step -> previewed(step, names)).toList());
    }

    private static PreviewedStep previewed(ChainPreview.Step step, Map<UUID, String> names) {
        return new PreviewedStep(
                step.step().label(),
                step.missing().stream()
                        .map(signer -> NamedSigner.of(signer, names))
                        .toList());
    }

    private ChainView view(Chain chain) {
        return ChainView.of(chain, institutions.required().currency());
    }

    private ResponseEntity<ChainView> answer(ResponseEntity.BodyBuilder response, Chain chain) {
        return response.eTag(Versions.etag(chain.version())).body(view(chain));
    }
}
