package org.suividepenses.approval.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Signer;
import org.suividepenses.approval.Verdict;
import org.suividepenses.approval.internal.Signatories.Hands;
import org.suividepenses.identity.User;

/** Whether somebody may sign the step that waits: for themselves first, else as a stand-in. */
public final class SigningRules {

    private SigningRules() {}

    /**
     * What somebody may do with one submission; that it is open is known.
     *
     * @param barred who may not sign it for a reason that lies in its subject
     */
    public static Verdict judge(Approval approval, Hands hands, Set<UUID> barred) {
        UUID self = hands.self().id();
        if (hasAHand(approval, self)) {
            return new Verdict.SameHand();
        }
        if (barred.contains(self)) {
            return new Verdict.Barred();
        }
        Optional<Integer> own = place(approval, hands, hands.self());
        if (own.isPresent()) {
            return new Verdict.MaySign(approval, own.get(), self, null);
        }
        return Signatories.mayApproveIn(hands.self(), approval.unitId())
                ? asStandIn(approval, hands, barred)
                : notAwaited(approval);
    }

    private static Verdict asStandIn(Approval approval, Hands hands, Set<UUID> barred) {
        Verdict refused = notAwaited(approval);
        for (User absent : hands.absent()) {
            Optional<Integer> place = place(approval, hands, absent);
            if (place.isEmpty()) {
                continue;
            }
            if (hasAHand(approval, absent.id())) {
                refused = new Verdict.SameHand();
            } else if (barred.contains(absent.id())) {
                refused = new Verdict.Barred();
            } else {
                return new Verdict.MaySign(approval, place.get(), hands.self().id(), absent.id());
            }
        }
        return refused;
    }

    private static Verdict notAwaited(Approval approval) {
        return new Verdict.NotAwaited(approval.step().label());
    }

    /** The first place in the waiting step that is free and that somebody fits. */
    private static Optional<Integer> place(Approval approval, Hands hands, User user) {
        ChainStep step = approval.step();
        List<Signer> signers = step.signers();
        return IntStream.range(0, signers.size())
                .filter(nth -> !approval.isSigned(approval.current(), nth))
                .filter(nth -> hands.fits(user, signers.get(nth), approval.unitId()))
                .boxed()
                .findFirst();
    }

    private static boolean hasAHand(Approval approval, UUID person) {
        return approval.writers().contains(person) || approval.hasSignedBy(person);
    }
}
