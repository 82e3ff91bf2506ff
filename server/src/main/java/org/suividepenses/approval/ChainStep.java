package org.suividepenses.approval;

import java.util.List;

/**
 * One step of a chain.
 *
 * @param label as the institution calls it, such as « Visa du chef de service »
 * @param all whether each of the signers signs, each by another hand; else one of them is enough
 * @param signers at least one
 */
public record ChainStep(String label, boolean all, List<Signer> signers) {

    public ChainStep {
        signers = List.copyOf(signers);
    }

    /** How many signatures complete it. */
    int wanted() {
        return all ? signers.size() : 1;
    }
}
