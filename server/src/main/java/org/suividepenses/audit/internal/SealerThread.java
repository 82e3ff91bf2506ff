package org.suividepenses.audit.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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

    private final SealRepository repository;
    private final SealStep step;
    private final AnchorFile anchors;
    private final Clock clock;
    private final AtomicReference<@Nullable Run> running = new AtomicReference<>();

    SealerThread(SealRepository repository, SealStep step, AnchorFile anchors, Clock clock) {
        this.repository = repository;
        this.step = step;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Override
    public void start() {
        Run run = new Run(new Sealer(repository, step, anchors, clock), new CountDownLatch(1));
        running.set(run);
        Thread.ofVirtual().name("audit-sealer").start(run);
    }

    @Override
    public void stop() {
        Run run = running.getAndSet(null);
        if (run != null) {
            run.end();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get() != null;
    }

    /** Stops after everything that writes. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** From a start to the stop after it. */
    private record Run(Sealer sealer, CountDownLatch stopping, CountDownLatch stopped) implements Runnable {

        Run(Sealer sealer, CountDownLatch stopping) {
            this(sealer, stopping, new CountDownLatch(1));
        }

        @Override
        public void run() {
            boolean well = true;
            while (!endsWithin(PAUSE)) {
                well = done(sealer::catchUp, well);
            }
            done(sealer::finish, well);
            stopped.countDown();
        }

        void end() {
            stopping.countDown();
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** The database may be away: entries wait for the next time. A failure is logged when it begins. */
        private static boolean done(Runnable sealing, boolean wellBefore) {
            try {
                sealing.run();
                return true;
            } catch (RuntimeException e) {
                if (wellBefore) {
                    LOG.warn("The audit trail cannot be sealed now; trying again", e);
                }
                return false;
            }
        }

        private boolean endsWithin(Duration pause) {
            try {
                return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }
}
