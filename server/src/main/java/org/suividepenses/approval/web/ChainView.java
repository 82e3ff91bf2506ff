package org.suividepenses.approval.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.approval.Chain;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Signer;
import org.suividepenses.approval.SignerKind;
import org.suividepenses.identity.Role;
import org.suividepenses.kernel.Money;

/**
 * A chain of approval.
 *
 * @param unitId null for every unit
 * @param categoryId with all below it; null for every category
 * @param fromAmount in the base currency
 */
@Schema(name = "ApprovalChain")
record ChainView(
        UUID id,
        String name,
        @Nullable UUID unitId,
        @Nullable UUID categoryId,
        String fromAmount,
        List<StepView> steps,
        boolean active,
        long version) {

    /** @param all whether each of the signers signs; else one is enough */
    @Schema(name = "ApprovalChainStep")
    record StepView(String label, boolean all, List<SignerView> signers) {
        static StepView of(ChainStep step) {
            return new StepView(
                    step.label(),
                    step.all(),
                    step.signers().stream().map(SignerView::of).toList());
        }
    }

    @Schema(name = "ApprovalSigner")
    record SignerView(
            SignerKind kind, @Nullable Role role, @Nullable UUID personId) {
        static SignerView of(Signer signer) {
            return new SignerView(signer.kind(), signer.role(), signer.person());
        }
    }

    static ChainView of(Chain chain, Currency base) {
        return new ChainView(
                chain.id(),
                chain.name(),
                chain.unitId(),
                chain.categoryId(),
                new Money(chain.fromAmount(), base).toPlainString(),
                chain.steps().stream().map(StepView::of).toList(),
                chain.active(),
                chain.version());
    }
}
