package org.suividepenses.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Four at once, two of one address; the others wait, and not without end. */
class SignInGateTest {

    private final SignInGate impatient = new SignInGate(Duration.ZERO);
    private final SignInGate patient = new SignInGate(Duration.ofMinutes(1));
    private final CountDownLatch leave = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        leave.countDown();
        threads.close();
    }

    /** Somebody who has passed, and stays inside. */
    private Future<Optional<String>> inside(SignInGate gate, String address) throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(1);
        Future<Optional<String>> visit = threads.submit(() -> gate.pass(address, () -> {
            passed.countDown();
            awaitLeave();
            return address;
        }));
        assertThat(passed.await(30, TimeUnit.SECONDS)).isTrue();
        return visit;
    }

    private void awaitLeave() {
        try {
            leave.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void ofOneAddressTwoPassAndOthersStillDo() throws InterruptedException {
        inside(impatient, "flood");
        inside(impatient, "flood");
        assertThat(impatient.pass("flood", () -> "third")).isEmpty();
        assertThat(impatient.pass("school", () -> "pupil")).contains("pupil");
    }

    @Test
    void fourPassAtOnceFromWhereverTheyCome() throws InterruptedException {
        for (String address : new String[] {"one", "two", "three", "four"}) {
            inside(impatient, address);
        }
        assertThat(impatient.pass("five", () -> "fifth")).isEmpty();
        assertThat(impatient.pass("one", () -> "again")).isEmpty();
    }

    @Test
    void whoWaitsPassesWhenSomebodyLeaves() throws Exception {
        inside(patient, "here");
        inside(patient, "here");
        Future<Optional<String>> waiting = threads.submit(() -> patient.pass("here", () -> "third"));
        leave.countDown();
        assertThat(waiting.get(30, TimeUnit.SECONDS)).contains("third");
    }

    @Test
    void whoeverFailedInsideLeavesRoom() {
        for (int time = 0; time < 5; time++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> impatient.pass("here", () -> {
                        throw new IllegalStateException("the database is away");
                    }));
        }
        assertThat(impatient.pass("here", () -> "sixth")).contains("sixth");
    }
}
