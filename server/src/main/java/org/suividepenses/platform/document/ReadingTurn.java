package org.suividepenses.platform.document;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.cos.COSName;
import org.suividepenses.platform.document.UnsoundPdf.Flaw;

/** A turn that somebody has, of {@link ReadingTurns}: twenty seconds at most. No network is waited for during a turn. */
public final class ReadingTurn implements Closeable {

    private final Semaphore free;
    private final long end;

    ReadingTurn(Semaphore free, Duration length) {
        this.free = free;
        this.end = System.nanoTime() + length.toNanos();
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
        free.release();
    }
}
