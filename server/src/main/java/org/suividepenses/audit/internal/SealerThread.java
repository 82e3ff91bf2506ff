package org.suividepenses.audit.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals twice a second while the application runs, and once more when everything else has stopped. */
@Component
class SealerThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealerThread.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Sealer sealer;
    private CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread thread;

    SealerThread(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopping = end;
        thread = Thread.ofVirtual().name("audit-sealer").start(() -> run(end));
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        Thread running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Stops after everything that writes. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void run(CountDownLatch end) {
        boolean failing = false;
        while (!endsWithin(end)) {
            failing = !done(sealer::catchUp, failing);
        }
        done(sealer::finish, failing);
    }

    /** The database may be away: entries wait for the next time. A failure is logged when it begins. */
    private static boolean done(Runnable sealing, boolean failing) {
        try {
            sealing.run();
            return true;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("The audit trail cannot be sealed now; trying again", e);
            }
            return false;
        }
    }

    private static boolean endsWithin(CountDownLatch end) {
        try {
            return end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
