package org.suividepenses.operation.internal.upkeep;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** In the server, opens the index before requests come and closes it after the last one. */
@Component
@ConditionalOnWebApplication
class IndexLifecycle implements SmartLifecycle {

    /** Before the web server, which starts at a higher phase and stops first. */
    private static final int PHASE = Integer.MAX_VALUE - 10_000;

    /** An index that is there is opened within this time; one that has to be built makes nobody wait for the server. */
    private static final Duration WAIT_LIMIT = Duration.ofSeconds(3);

    private final OperationSearch search;
    private final AtomicBoolean running = new AtomicBoolean();

    IndexLifecycle(OperationSearch search) {
        this.search = search;
    }

    @Override
    public void start() {
        search.start();
        running.set(true);
        search.awaitReady(WAIT_LIMIT);
    }

    @Override
    public void stop() {
        search.stop();
        running.set(false);
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
