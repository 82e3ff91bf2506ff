package org.suividepenses.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.suividepenses.audit.internal.AnchorFile;
import org.suividepenses.audit.internal.ChainProof;
import org.suividepenses.audit.internal.GivenAnchors;
import org.suividepenses.platform.database.TrailRights;

/** Proves that nobody touched the trail since it was written (ADR 0024). */
@Service
public class AuditProof {

    private static final String VERIFY = "VERIFY";
    private static final String SUBJECT = "AUDIT_TRAIL";
    private static final String INTACT = "INTACT";

    private final ChainProof chain;
    private final AnchorFile anchors;
    private final TrailRights rights;
    private final AuditTrail trail;

    AuditProof(ChainProof chain, AnchorFile anchors, TrailRights rights, AuditTrail trail) {
        this.chain = chain;
        this.anchors = anchors;
        this.rights = rights;
        this.trail = trail;
    }

    /**
     * Reads every entry once, in the order of sealing, in little memory. What is committed and not sealed yet is
     * sealed first.
     *
     * @param progress told from time to time how many entries are proven
     */
    public Verification verify(LongConsumer progress) {
        return verify(List.of(), List.of(), progress);
    }

    /**
     * Reads archives before, in the order of the chain, and proves that each goes on where the one before ends.
     *
     * @param archives files, in any order
     * @param given anchors that were kept elsewhere, with which the chain must agree as with the installation's own
     */
    public Verification verify(List<Path> archives, List<GivenAnchors> given, LongConsumer progress) {
        return chain.verify(archives, given, progress);
    }

    /** Writes in the trail what a proof found, so that it is known when the trail was last proven. */
    public void note(Verification found, Actor actor) {
        BrokenSeal broken = found.broken();
        trail.note(
                actor,
                VERIFY,
                SUBJECT,
                AuditTrail.NOTHING,
                Changes.none()
                        .field(
                                "result",
                                null,
                                broken == null ? INTACT : broken.getClass().getSimpleName())
                        .field("proven", null, found.proven())
                        .field("hash", null, found.head()));
    }

    /** The last proof that was noted. */
    public Optional<Noted> lastNoted() {
        return trail.newest(VERIFY, SUBJECT)
                .map(entry -> new Noted(
                        entry.at(),
                        entry.changes().stream()
                                .anyMatch(change -> change.field().equals("result") && INTACT.equals(change.to()))));
    }

    /** When the trail was proven, and whether nobody had touched it. */
    public record Noted(Instant at, boolean intact) {}

    /** With which rights the application's own account could change the trail; empty when it can only add to it. */
    public List<String> excessRights() {
        return rights.excess();
    }

    /** Where the anchors are. */
    public String anchors() {
        return anchors.path().toString();
    }
}
