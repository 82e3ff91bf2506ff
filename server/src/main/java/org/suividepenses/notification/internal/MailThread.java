package org.suividepenses.notification.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks after the outbox every few seconds, and after what has waited too long, while the application runs; a command sends nothing.
 * Whoever stops it waits for the mail that is on its way, so that it is not sent again.
 */
@Component
@ConditionalOnWebApplication
class MailThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailThread.class);

    /** More than one silence allowed to a server, see {@link MailSettings}, and less than a stop may last; a server that stalls at each step is not waited for. */
    private static final Duration LONGEST_MAIL = Duration.ofSeconds(25);

    private final MailRound round;
    private final OverdueRound overdue;
    private final AnchorRound anchors;
    private final MailSettings settings;
    private final AtomicReference<@Nullable Work> work = new AtomicReference<>();

    private record Work(Thread thread, CountDownLatch stopping) {}

    MailThread(MailRound round, OverdueRound overdue, AnchorRound anchors, MailSettings settings) {
        this.round = round;
        this.overdue = overdue;
        this.anchors = anchors;
        this.settings = settings;
    }

    @Override
    public void start() {
        CountDownLatch stopping = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().name("mail").unstarted(() -> run(stopping));
        work.set(new Work(thread, stopping));
        thread.start();
    }

    @Override
    public void stop() {
        Work running = work.getAndSet(null);
        if (running != null) {
            running.stopping().countDown();
            await(running.thread());
        }
    }

    private static void await(Thread thread) {
        try {
            if (!thread.join(LONGEST_MAIL)) {
                LOG.warn("A mail is still on its way; it may be sent again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return work.get() != null;
    }

    private void run(CountDownLatch stopping) {
        boolean well = true;
        while (!endsWithinPause(stopping)) {
            well = done(overdue::runIfDue, well);
            if (settings.configured()) {
                well = done(anchors::runIfDue, well);
                well = done(() -> round.run(() -> stopping.getCount() > 0), well);
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

    private boolean endsWithinPause(CountDownLatch stopping) {
        try {
            return stopping.await(settings.pause().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
