package org.suividepenses.platform.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.suividepenses.platform.document.UnsoundPdf.Flaw;

/**
 * A file as a parser reads it. PDFBox looks through damaged files with a parser of its own that cannot be told to count what it makes:
 * so its looks at the next byte are counted here. They are few where it searches, since it goes elsewhere each time, and many where it
 * reads values. And no word is longer than memory bears, and no search longer than a turn.
 */
final class MeasuredSource implements RandomAccessRead {

    private static final int FREE_LOOKS = 64;
    private static final int WORD_BYTES = 4 << 20;
    /** Until the time is looked at. */
    private static final int READS_BETWEEN = 1 << 16;

    private final RandomAccessRead file;
    private final MemoryShare share;
    private final ReadingTurn turn;
    private boolean accounted;
    private int looks;
    private int withoutLook;
    private int withoutEnd;

    MeasuredSource(Path file, MemoryShare share, ReadingTurn turn) throws IOException {
        this.file = new RandomAccessReadBufferedFile(file);
        this.share = share;
        this.turn = turn;
    }

    /**
     * Whether who reads from now on counts what it makes.
     *
     * @return what held before
     */
    boolean account(boolean now) {
        boolean before = accounted;
        accounted = now;
        return before;
    }

    @Override
    public int read() throws IOException {
        int next = file.read();
        withoutEnd = endsWords(next) ? 0 : withoutEnd + 1;
        withoutLook++;
        if (withoutLook % READS_BETWEEN == 0) {
            turn.mustNotBeOver();
        }
        if (withoutEnd > WORD_BYTES || accounted && withoutLook > WORD_BYTES) {
            throw new UnsoundPdf(Flaw.EXCESSIVE, "a word is too long");
        }
        return next;
    }

    /** ISO 32000-1, 7.2.2. */
    private static boolean endsWords(int next) {
        return next <= ' ' || next == '/' || next == '<' || next == '[' || next == '(' || next == '%';
    }

    @Override
    public int peek() throws IOException {
        withoutLook = 0;
        if (!accounted && ++looks > FREE_LOOKS) {
            share.look();
        }
        return file.peek();
    }

    @Override
    public void seek(long position) throws IOException {
        turn.mustNotBeOver();
        looks = 0;
        withoutLook = 0;
        withoutEnd = 0;
        file.seek(position);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return file.read(target, offset, length);
    }

    @Override
    public void rewind(int bytes) throws IOException {
        file.rewind(bytes);
    }

    @Override
    public void skip(int length) throws IOException {
        file.skip(length);
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        return file.createView(start, length);
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
