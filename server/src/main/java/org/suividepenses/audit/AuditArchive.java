package org.suividepenses.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.suividepenses.audit.internal.ChainArchive;
import org.suividepenses.audit.internal.ChainRemoval;

/** Takes the beginning of the trail out of the database, into a file that proves it (ADR 0029). */
@Service
public class AuditArchive {

    private final ChainArchive archive;
    private final ChainRemoval removal;

    AuditArchive(ChainArchive archive, ChainRemoval removal) {
        this.archive = archive;
        this.removal = removal;
    }

    /**
     * A file of links of the chain.
     *
     * @param after position of the link before its first
     * @param last position of its last
     * @param hash of its last, in hexadecimal
     */
    public record Archived(Path file, long after, long last, String hash) {

        public long entries() {
            return last - after;
        }
    }

    /**
     * Writes what is still in the database of the chain, up to the first entry that is not older than a moment, and notes it in
     * the trail. The trail is to be proven first.
     *
     * @param progress told from time to time up to which link it is written
     * @return empty when nothing is that old
     * @throws IOException when the file cannot be written
     */
    public Optional<Archived> write(Instant before, Path file, Actor actor, LongConsumer progress) throws IOException {
        return archive.write(before, file, actor, progress);
    }

    /**
     * Removes from the database what an archive holds, as the owner of the tables, when the archive is proven and goes up to a
     * link of the chain. The trail says so before anything is gone; the last link stays, so that the chain goes on from it.
     *
     * @return how many entries
     */
    public long remove(Archived archived, Actor actor) {
        return removal.remove(archived, actor);
    }
}
