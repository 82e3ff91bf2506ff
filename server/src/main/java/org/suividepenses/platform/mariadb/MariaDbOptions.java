package org.suividepenses.platform.mariadb;

import java.time.Duration;

/**
 * How the private server runs.
 *
 * @param bufferPoolMebibytes memory for InnoDB pages, in MiB
 * @param durability whether a commit waits for the disk
 * @param startTimeout the longest start, crash recovery included
 * @param stopTimeout the longest clean stop
 */
public record MariaDbOptions(
        int bufferPoolMebibytes, Durability durability, Duration startTimeout, Duration stopTimeout) {
    /** What a crash may cost. */
    public enum Durability {
        /** Nothing that was acknowledged: redo log and binary log are on disk before a commit returns. */
        EVERY_COMMIT,
        /** The last second, and there is no binary log: for tests. */
        RELAXED
    }

    public static MariaDbOptions standard() {
        return new MariaDbOptions(256, Durability.EVERY_COMMIT, Duration.ofMinutes(5), Duration.ofMinutes(2));
    }

    public static MariaDbOptions forTests() {
        return new MariaDbOptions(128, Durability.RELAXED, Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    public MariaDbOptions withBufferPool(int mebibytes) {
        return new MariaDbOptions(mebibytes, durability, startTimeout, stopTimeout);
    }
}
