package org.suividepenses.operation.internal.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.suividepenses.operation.internal.ChangeRepository.Kind;
import org.suividepenses.operation.internal.index.IndexTarget;
import org.suividepenses.operation.internal.index.OperationDocument;

/** Writes to an index what the notes of changes say, in their order as far as there is one. For one thread. */
final class IndexFollower {

    /** Longer than any transaction that writes operations. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private final ChangeFeedRepository feed;
    private final DocumentRepository documents;
    private final Clock clock;
    private final IndexTarget target;
    private final SeenChanges seen;
    private final Deque<ReferringOperations> unfinished = new ArrayDeque<>();
    private boolean rebuildWanted;
    private boolean changed;

    /** @param seen the notes that the target already has */
    IndexFollower(
            ChangeFeedRepository feed,
            DocumentRepository documents,
            Clock clock,
            IndexTarget target,
            SeenChanges seen) {
        this.feed = feed;
        this.documents = documents;
        this.clock = clock;
        this.target = target;
        this.seen = seen;
    }

    /** Reads every note that is there now, and writes what it is about; of what touches thousands, a first part. */
    void catchUp() throws IOException {
        Instant now = clock.instant();
        if (!seen.missing().isEmpty()) {
            List<Change> late = feed.among(seen.missing());
            apply(late);
            seen.found(late);
            seen.giveUpBefore(now.minus(LONGEST_TRANSACTION));
        }
        List<Change> next;
        do {
            next = feed.after(seen.highest());
            apply(next);
            seen.read(next, now);
        } while (next.size() == ChangeFeedRepository.READ_LIMIT);
    }

    /** @return whether there is still more of what touches thousands */
    boolean continueUnfinished() throws IOException {
        ReferringOperations first = unfinished.peekFirst();
        if (first != null && !first.step(target)) {
            unfinished.removeFirst();
        }
        return !unfinished.isEmpty();
    }

    /** Every change up to this note is written. */
    long watermark() {
        long watermark = seen.watermark();
        for (ReferringOperations operations : unfinished) {
            watermark = Math.min(watermark, operations.sequence() - 1);
        }
        return watermark;
    }

    /** Whether anything was written since the last call. */
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** Whether a note asked for a new index since the last call. */
    boolean takeRebuildWanted() {
        boolean was = rebuildWanted;
        rebuildWanted = false;
        return was;
    }

    private void apply(List<Change> changes) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        changed = true;
        Set<UUID> operations = changes.stream()
                .filter(change -> change.kind() == Kind.OPERATION)
                .map(Change::subject)
                .collect(Collectors.toSet());
        if (!operations.isEmpty()) {
            write(operations);
        }
        for (Change change : changes) {
            switch (change.kind()) {
                case IMPORT, UNIT, CATEGORY, SUPPLIER -> {
                    ReferringOperations referring = new ReferringOperations(change, documents);
                    if (referring.step(target)) {
                        unfinished.addLast(referring);
                    }
                }
                case REBUILD -> rebuildWanted = true;
                case OPERATION, FUNDING_SOURCE -> {
                    // written above; a funding source's name is not in the index
                }
            }
        }
    }

    private void write(Set<UUID> operations) throws IOException {
        List<OperationDocument> present = documents.find(operations, documents.names());
        Set<UUID> gone = new HashSet<>(operations);
        present.forEach(document -> gone.remove(document.id()));
        target.update(present);
        if (!gone.isEmpty()) {
            target.delete(gone);
        }
    }
}
