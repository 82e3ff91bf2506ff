package org.suividepenses.audit.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditArchive.Archived;
import org.suividepenses.audit.AuditTrail;

/** Writes the beginning of the chain into a file. */
@Component
public class ChainArchive {

    private static final String ARCHIVE = "ARCHIVE";

    private final SealRepository repository;
    private final ArchiveWriter writer;
    private final AuditTrail trail;

    ChainArchive(SealRepository repository, ArchiveWriter writer, AuditTrail trail) {
        this.repository = repository;
        this.writer = writer;
        this.trail = trail;
    }

    /** As {@link org.suividepenses.audit.AuditArchive#write}. */
    public Optional<Archived> write(Instant before, Path file, Actor actor, LongConsumer progress) throws IOException {
        SealHead after = repository.checkpoint();
        long last = repository.lastBefore(before);
        if (last <= after.position()) {
            return Optional.empty();
        }
        SealHead end = writer.write(after, last, file, progress);
        Removals.note(trail, actor, ARCHIVE, end, file.getFileName().toString());
        return Optional.of(
                new Archived(file, after.position(), end.position(), end.hash().toString()));
    }
}
