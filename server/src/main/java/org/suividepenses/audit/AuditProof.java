package org.suividepenses.audit;

import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.suividepenses.audit.internal.AnchorFile;
import org.suividepenses.audit.internal.ChainProof;

/** Proves that nobody touched the trail since it was written (ADR 0024). */
@Service
public class AuditProof {

    private final ChainProof chain;
    private final AnchorFile anchors;

    AuditProof(ChainProof chain, AnchorFile anchors) {
        this.chain = chain;
        this.anchors = anchors;
    }

    /**
     * Reads every entry once, in the order of sealing, in little memory. What is not sealed yet is not looked at.
     *
     * @param progress told from time to time how many entries are proven
     */
    public Verification verify(LongConsumer progress) {
        return chain.verify(progress);
    }

    /** Where the anchors are. */
    public String anchors() {
        return anchors.path().toString();
    }
}
