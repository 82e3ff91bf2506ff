package org.suividepenses.crash;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.testing.ApiClient;

/**
 * Clients that enter operations as fast as they are answered. What is not answered with success is sent again, the same
 * body under the same key, until it is: so in the end every operation sent is an operation acknowledged.
 */
final class Writers {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A client leaves the starting application some of the machine. */
    private static final Duration RETRY_PAUSE = Duration.ofMillis(100);

    private final Supplier<String> address;
    private final CrashHouse house;
    private final IdSource ids;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Writers(Supplier<String> address, CrashHouse house, IdSource ids) {
        this.address = address;
        this.house = house;
        this.ids = ids;
    }

    void start(int clients) {
        IntStream.range(0, clients)
                .forEach(number ->
                        threads.add(Thread.ofVirtual().name("writer-" + number).start(this::write)));
    }

    /** Waits until so many more have been acknowledged. */
    void awaitMore(int count) {
        int goal = acknowledged.size() + count;
        await("acknowledged operations; refused: " + refusals)
                .atMost(PATIENCE)
                .until(() -> acknowledged.size() >= goal);
    }

    /** Each client finishes what it has begun. */
    Set<UUID> stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            if (!thread.join(PATIENCE)) {
                throw new IllegalStateException("a client was not answered; refused: " + refusals);
            }
        }
        return Set.copyOf(acknowledged);
    }

    /** Answers that a crash does not explain. */
    Set<String> refusals() {
        return Set.copyOf(refusals);
    }

    private void write() {
        while (!stopping) {
            UUID id = ids.next();
            Map<String, Object> body = house.operation(id);
            while (!sent(id, body)) {
                LockSupport.parkNanos(RETRY_PAUSE.toNanos());
            }
            acknowledged.add(id);
        }
    }

    private boolean sent(UUID id, Map<String, Object> body) {
        try {
            ApiClient client = new ApiClient(address.get(), house.user(), house.token());
            ApiClient.Answer answer = client.post("/operations", body, id.toString());
            if (answer.status() < 500 && answer.status() != 201) {
                refusals.add(answer.toString());
            }
            return answer.status() == 201;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
