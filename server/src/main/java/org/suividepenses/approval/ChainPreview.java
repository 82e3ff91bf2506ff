package org.suividepenses.approval;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.internal.Signatories;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;

/** What something would meet if it were submitted now. */
@Service
@Transactional(readOnly = true)
public class ChainPreview {

    private final Chains chains;
    private final Signatories signatories;

    ChainPreview(Chains chains, Signatories signatories) {
        this.chains = chains;
        this.signatories = signatories;
    }

    /** @param chain null for the default of one signature */
    public record Previewed(@Nullable Chain chain, List<Step> steps) {}

    /** @param missing the signers that nobody is at this moment, whoever writes; empty while the step can be signed */
    public record Step(ChainStep step, List<Signer> missing) {}

    /** The chain that it would take, and whom each step would lack. */
    public Previewed of(Submission submission, Caller caller) {
        caller.mustHave(Permission.CHAIN_MANAGE);
        Optional<Chain> chain = chains.choice().of(submission);
        Signatories.Awaited awaited = signatories.awaitedIn(submission.unitId());
        List<Step> steps = chain.map(Chain::steps).orElse(List.of(Approval.ONE_SIGNATURE)).stream()
                .map(step -> new Step(step, awaited.missing(step, submission.unitId())))
                .toList();
        return new Previewed(chain.orElse(null), steps);
    }
}
