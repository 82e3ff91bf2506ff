package org.suividepenses.platform.document;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSName;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.document.UnsoundPdf.Flaw;

/**
 * A turn at what takes much memory: reading a PDF or a picture that a stranger sent, or binding one. Two have one at the same time, whoever
 * they are, and nobody reads a PDF for longer than a few seconds. No network is waited for during a turn.
 */
public final class ReadingTurn implements Closeable {

    private static final Semaphore FREE = new Semaphore(2, true);
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration LENGTH = Duration.ofSeconds(20);

    private final long end;

    private ReadingTurn(Duration length) {
        this.end = System.nanoTime() + length.toNanos();
    }

    /**
     * Waits for a turn, ten seconds at most.
     *
     * @throws ProblemException DOCUMENTS_BUSY when there was none
     */
    public static ReadingTurn take() {
        return take(WAIT, LENGTH);
    }

    static ReadingTurn take(Duration wait, Duration length) {
        try {
            if (FREE.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                return new ReadingTurn(length);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(ProblemType.DOCUMENTS_BUSY);
    }

    /** @throws UnsoundPdf when it is */
    public void mustNotBeOver() {
        if (System.nanoTime() - end > 0) {
            throw new UnsoundPdf(Flaw.EXCESSIVE, "reading it takes too long");
        }
    }

    /** PDFBox would keep every name it ever met. */
    @Override
    @SuppressWarnings("deprecation")
    public void close() {
        COSName.clearResources();
        FREE.release();
    }
}
