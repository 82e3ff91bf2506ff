package org.suividepenses.notification.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the outbox every few seconds, and after what has waited too long, while the application runs. */
@Component
class MailThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailThread.class);

    private final MailRound round;
    private final OverdueRound overdue;
    private final AnchorRound anchors;
    private final MailSettings settings;
    private final AtomicReference<@Nullable CountDownLatch> stopping = new AtomicReference<>();

    MailThread(MailRound round, OverdueRound overdue, AnchorRound anchors, MailSettings settings) {
        this.round = round;
        this.overdue = overdue;
        this.anchors = anchors;
        this.settings = settings;
    }

    @Override
    public void start() {
        CountDownLatch latch = new CountDownLatch(1);
        stopping.set(latch);
        Thread.ofVirtual().name("mail").start(() -> run(latch));
    }

    @Override
    public void stop() {
        CountDownLatch latch = stopping.getAndSet(null);
        if (latch != null) {
            latch.countDown();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.get() != null;
    }

    private void run(CountDownLatch latch) {
        boolean well = true;
        while (!endsWithinPause(latch)) {
            well = done(overdue::runIfDue, well);
            if (settings.configured()) {
                well = done(anchors::runIfDue, well);
                well = done(round::run, well);
            }
        }
    }

    /** The database may be away: what is due waits. A failure is logged when it begins. */
    private static boolean done(Runnable work, boolean wellBefore) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            if (wellBefore) {
                LOG.warn("The outbox cannot be looked after now; trying again", e);
            }
            return false;
        }
    }

    private boolean endsWithinPause(CountDownLatch latch) {
        try {
            return latch.await(settings.pause().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
