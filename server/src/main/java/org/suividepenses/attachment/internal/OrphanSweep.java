package org.suividepenses.attachment.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.attachment.internal.storage.ContentStorage;
import org.suividepenses.platform.data.DataDirectory;

/**
 * Removes files that were taken in and never named, or whose last document is gone. The row of a content is held while its
 * file is removed: who wants to name it meanwhile waits at {@link ContentRepository#touch}, and then stores it again.
 */
@Component
public class OrphanSweep {

    private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);
    private static final int AT_ONCE = 500;

    private final ContentRepository contents;
    private final UploadRepository uploads;
    private final IncomingFiles incoming;
    private final ContentStorage storage;
    private final TransactionTemplate transaction;
    private final AttachmentLimits limits;
    private final DataDirectory data;
    private final Clock clock;

    OrphanSweep(
            ContentRepository contents,
            UploadRepository uploads,
            IncomingFiles incoming,
            ContentStorage storage,
            TransactionTemplate transaction,
            AttachmentLimits limits,
            DataDirectory data,
            Clock clock) {
        this.contents = contents;
        this.uploads = uploads;
        this.incoming = incoming;
        this.storage = storage;
        this.transaction = transaction;
        this.limits = limits;
        this.data = data;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void everyHour() {
        try {
            sweep(clock.instant());
        } catch (IOException | RuntimeException failure) {
            log.warn("cannot look for documents that nothing names: {}", failure.toString());
        }
    }

    /**
     * Sweeps once.
     *
     * @param now what is older than the limits at this time goes
     */
    public void sweep(Instant now) throws IOException {
        Instant untouchedSince = now.minus(limits.orphanAge());
        uploads.deleteCreatedBefore(now.minus(limits.uploadAge()));
        incoming.removeUntouchedSince(now.minus(limits.uploadAge()));
        DataDirectory.removeUntouchedSince(data.passing(), now.minus(limits.uploadAge()));
        List<String> orphans = contents.orphans(untouchedSince, AT_ONCE);
        if (!orphans.isEmpty()) {
            storage.mustAnswer();
        }
        for (String sha256 : orphans) {
            tryToRemove(sha256, untouchedSince);
        }
    }

    /** One that cannot be removed is tried again at the next sweep, and keeps nobody from removing the others. */
    private void tryToRemove(String sha256, Instant untouchedSince) {
        try {
            transaction.executeWithoutResult(status -> remove(sha256, untouchedSince));
        } catch (RuntimeException failure) {
            log.warn("cannot remove content {}, which nothing names: {}", sha256, failure.toString());
        }
    }

    private void remove(String sha256, Instant untouchedSince) {
        if (!contents.holdOrphan(sha256, untouchedSince)) {
            return;
        }
        try {
            storage.delete(sha256);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        contents.delete(sha256);
    }
}
