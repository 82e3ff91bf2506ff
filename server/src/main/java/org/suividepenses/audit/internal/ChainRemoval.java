package org.suividepenses.audit.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditArchive.Archived;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Verification;

/** Removes the archived beginning of the chain: a thousand links in a transaction, so that nobody waits, each leaving a chain. */
@Component
public class ChainRemoval {

    private static final int LINKS = 1_000;

    private final ChainProof proof;
    private final Backlog backlog;
    private final Removals removals;
    private final SealRepository repository;
    private final AuditTrail trail;
    private final RemovalRepository tables;

    ChainRemoval(
            ChainProof proof,
            Backlog backlog,
            Removals removals,
            SealRepository repository,
            AuditTrail trail,
            RemovalRepository tables) {
        this.proof = proof;
        this.backlog = backlog;
        this.removals = removals;
        this.repository = repository;
        this.trail = trail;
        this.tables = tables;
    }

    /** The archive, or the trail after it, is not what was sealed: nothing was removed. */
    public static final class Unproven extends IllegalStateException {
        Unproven(Verification found) {
            super(String.valueOf(found.broken()));
        }
    }

    /** As {@link org.suividepenses.audit.AuditArchive#remove}. */
    public long remove(Archived archived, Actor actor) {
        Verification found = proof.verify(List.of(archived.file()), List.of(), proven -> {});
        if (found.broken() != null) {
            throw new Unproven(found);
        }
        SealHead last = new SealHead(archived.last(), SealHash.parse(archived.hash()));
        Removals.note(
                trail,
                actor,
                Removals.REMOVE,
                last,
                archived.file().getFileName().toString());
        do {
            backlog.seal();
        } while (!removals.explain(last));
        long removed = 0;
        for (long to = repository.checkpoint().position(); to < last.position(); ) {
            to = Math.min(to + LINKS, last.position());
            removed += tables.removeUpTo(to);
        }
        return removed;
    }
}
