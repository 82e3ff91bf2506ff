package org.suividepenses.platform.document;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/**
 * The turns of a server at what takes much memory: reading a PDF that a stranger sent, and binding one or a picture. Two have one at the
 * same time, whoever they are.
 */
@Component
public class ReadingTurns {

    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Duration wait;
    private final Duration length;

    /** @param wait how long somebody waits for a turn, {@code suivi.document.wait} */
    @Autowired
    ReadingTurns(@Value("${suivi.document.wait:PT10S}") Duration wait) {
        this(wait, Duration.ofSeconds(20));
    }

    /** @param length after which nobody reads on */
    ReadingTurns(Duration wait, Duration length) {
        this.wait = wait;
        this.length = length;
    }

    /**
     * Waits for a turn.
     *
     * @throws ProblemException DOCUMENTS_BUSY when there was none
     */
    public ReadingTurn take() {
        try {
            if (free.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                return new ReadingTurn(free, length);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(ProblemType.DOCUMENTS_BUSY);
    }
}
