package org.suividepenses.operation.internal.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.operation.internal.index.IndexStamp;
import org.suividepenses.operation.internal.index.IndexState;
import org.suividepenses.operation.internal.index.OperationIndex;
import org.suividepenses.operation.internal.index.OperationIndex.Ownership;

/**
 * One round after another: write what changed, commit now and then, let a finished build take over. For one thread, which
 * is the only one that writes to the index that answers.
 */
final class IndexUpkeep {

    private static final Logger log = LoggerFactory.getLogger(IndexUpkeep.class);

    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(10);
    private static final Duration PRUNE_INTERVAL = Duration.ofMinutes(10);

    /** What has broken an index, a full disk say, may break the next one, too. */
    private static final Duration REPAIR_INTERVAL = Duration.ofSeconds(30);

    /** A node that was away longer builds its index again. */
    private static final Duration KEPT_CHANGES = Duration.ofDays(3);

    private final OperationIndex index;
    private final ChangeFeedRepository feed;
    private final DocumentRepository documents;
    private final Clock clock;
    private final String database;
    private @Nullable IndexFollower follower;
    private volatile @Nullable BackgroundBuild build;
    private Instant nextCommit = Instant.MIN;
    private Instant nextPrune = Instant.MIN;
    private Instant nextRepair = Instant.MIN;

    /** Opens the index, or begins to build it. */
    IndexUpkeep(
            OperationIndex index,
            ChangeFeedRepository feed,
            DocumentRepository documents,
            Clock clock,
            Ownership ownership)
            throws IOException {
        this.index = index;
        this.feed = feed;
        this.documents = documents;
        this.clock = clock;
        this.database = feed.source().toString();
        switch (index.open(database, ownership)) {
            case IndexState.Ready(IndexStamp stamp)
            when followable(stamp.watermark()) ->
                follower = new IndexFollower(feed, documents, clock, index, new SeenChanges(stamp.watermark()));
            case IndexState.Ready(IndexStamp stamp) -> {
                log.info("the index is older than the notes of changes (watermark {}): building it", stamp.watermark());
                beginBuild();
            }
            case IndexState.Unusable(IndexState.Reason reason, String detail) -> {
                log.info("the index is {} ({}): building it", reason, detail);
                beginBuild();
            }
        }
    }

    /** Whether every note after the watermark is still there, and the database has not gone back behind it. */
    private boolean followable(long watermark) {
        long last = feed.last();
        return watermark == last || watermark < last && feed.first() <= watermark + 1;
    }

    /** @return whether there is more to do at once */
    boolean round() throws IOException {
        boolean more = false;
        if (follower != null && !index.broken()) {
            follower.catchUp();
            more = follower.continueUnfinished();
            if (follower.takeRebuildWanted()) {
                beginBuild();
            }
        }
        if (index.broken() && clock.instant().isAfter(nextRepair)) {
            nextRepair = clock.instant().plus(REPAIR_INTERVAL);
            beginBuild();
        }
        finishBuild();
        if (follower != null && !more && !index.broken()) {
            commitAndPruneWhenDue();
        }
        return more;
    }

    /** How far a build is; null when none is under way. */
    @Nullable BuildProgress progress() {
        BackgroundBuild running = build;
        return running == null ? null : running.progress();
    }

    /** Builds the index beside the one that answers, if any. */
    void beginBuild() throws IOException {
        if (build == null) {
            build = new BackgroundBuild(new IndexBuild(index, feed, documents, clock));
        }
    }

    private void finishBuild() throws IOException {
        BackgroundBuild running = build;
        if (running == null || !running.ended()) {
            return;
        }
        build = null;
        try (IndexBuild ended = running.take()) {
            IndexFollower fresh = running.follower();
            ended.replace(index, database, fresh);
            follower = fresh;
        }
    }

    private void commitAndPruneWhenDue() throws IOException {
        Instant now = clock.instant();
        if (now.isAfter(nextCommit)) {
            nextCommit = now.plus(COMMIT_INTERVAL);
            commit();
        }
        if (now.isAfter(nextPrune)) {
            int removed = feed.prune(now.minus(KEPT_CHANGES), feed.last());
            nextPrune = removed == ChangeFeedRepository.READ_LIMIT ? now : now.plus(PRUNE_INTERVAL);
        }
    }

    private void commit() throws IOException {
        if (follower != null && follower.takeChanged()) {
            index.commit(new IndexStamp(database, follower.watermark()));
        }
    }

    /** Makes what was written durable, and gives up a build under way. */
    void end() throws IOException {
        BackgroundBuild running = build;
        if (running != null) {
            running.giveUp();
        }
        if (index.answers() && !index.broken()) {
            commit();
        }
    }
}
