package org.suividepenses.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.suividepenses.audit.internal.AnchorFile;
import org.suividepenses.audit.internal.ChainProof;
import org.suividepenses.platform.database.TrailRights;

/** Proves that nobody touched the trail since it was written (ADR 0024). */
@Service
public class AuditProof {

    private final ChainProof chain;
    private final AnchorFile anchors;
    private final TrailRights rights;

    AuditProof(ChainProof chain, AnchorFile anchors, TrailRights rights) {
        this.chain = chain;
        this.anchors = anchors;
        this.rights = rights;
    }

    /**
     * Reads every entry once, in the order of sealing, in little memory. What is committed and not sealed yet is
     * sealed first.
     *
     * @param progress told from time to time how many entries are proven
     */
    public Verification verify(LongConsumer progress) {
        return verify(List.of(), progress);
    }

    /**
     * Reads archives before, in the order of the chain, and proves that each goes on where the one before ends.
     *
     * @param archives files, in any order
     */
    public Verification verify(List<Path> archives, LongConsumer progress) {
        return chain.verify(archives, progress);
    }

    /** With which rights the application's own account could change the trail; empty when it can only add to it. */
    public List<String> excessRights() {
        return rights.excess();
    }

    /** Where the anchors are. */
    public String anchors() {
        return anchors.path().toString();
    }
}
