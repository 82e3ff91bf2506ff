package org.suividepenses.platform.document;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The chunks of a PNG one after the other (PNG specification, 5.3), a million at most. What is not read of one is passed by, and
 * nobody reads on into the next.
 */
public final class PngChunks implements Closeable {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int LIMIT = 1_000_000;
    private static final int HEAD_BYTES = 8;
    private static final int SUM_BYTES = 4;

    private final DataInputStream in;
    private final byte[] head = new byte[HEAD_BYTES];
    private final Content content = new Content();
    private int chunks;
    private String name = "";
    private long left;
    private int sum;

    private PngChunks(DataInputStream in) {
        this.in = in;
    }

    /**
     * Before the first chunk.
     *
     * @throws IOException also when a file does not begin as a PNG
     */
    public static PngChunks open(Path file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        try {
            if (in.readLong() != SIGNATURE) {
                throw new IOException("no PNG");
            }
            return new PngChunks(in);
        } catch (IOException failure) {
            in.close();
            throw failure;
        }
    }

    /**
     * Goes to the next chunk.
     *
     * @return whether there is one
     * @throws EOFException when the file ends within a chunk
     */
    public boolean next() throws IOException {
        passBy();
        if (chunks == LIMIT || in.readNBytes(head, 0, HEAD_BYTES) < HEAD_BYTES) {
            name = "";
            return false;
        }
        chunks++;
        left = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
        name = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
        sum = SUM_BYTES;
        return true;
    }

    /** Four letters; none before the first chunk and behind the last. */
    public String name() {
        return name;
    }

    /** What the chunk holds, as far as it was not read before. It ends with the chunk, and need not be closed. */
    public InputStream content() {
        return content;
    }

    /** Passes the chunk by, and says whether the file ends with it. */
    public boolean isLast() throws IOException {
        passBy();
        return in.read() < 0;
    }

    private void passBy() throws IOException {
        in.skipNBytes(left + sum);
        left = 0;
        sum = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private final class Content extends InputStream {

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return in.readUnsignedByte();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(target, offset, (int) Math.min(left, length));
            if (read < 0) {
                throw new EOFException("a chunk is cut off");
            }
            left -= read;
            return read;
        }
    }
}
