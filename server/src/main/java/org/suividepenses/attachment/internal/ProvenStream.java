package org.suividepenses.attachment.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.suividepenses.attachment.internal.storage.AlteredContent;
import org.suividepenses.attachment.internal.storage.Sha256;

/**
 * A whole content on its way out. Its last bytes, up to {@value #BUFFER_BYTES}, are given only when all of it has the hash that names
 * it: whoever has received everything has received what was stored.
 */
final class ProvenStream extends InputStream {

    static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final String sha256;
    private final Runnable proven;
    private final MessageDigest digest = Sha256.digest();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long left;
    private int position;
    private int limit;

    /**
     * @param in gives more than {@code length} bytes when there are more
     * @param length of the content, 1 and more
     * @param proven called once, when all of it is as it should be
     */
    ProvenStream(InputStream in, String sha256, long length, Runnable proven) {
        this.in = in;
        this.sha256 = sha256;
        this.left = length;
        this.proven = proven;
    }

    @Override
    public int read() throws IOException {
        return filled() ? buffer[position++] & 0xff : -1;
    }

    /** @throws AlteredContent when it is not what was stored */
    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int read = Math.min(most, limit - position);
        System.arraycopy(buffer, position, target, offset, read);
        position += read;
        return read;
    }

    private boolean filled() throws IOException {
        if (position < limit) {
            return true;
        }
        if (left == 0) {
            return false;
        }
        int wanted = (int) Math.min(buffer.length, left);
        int read = in.readNBytes(buffer, 0, wanted);
        digest.update(buffer, 0, read);
        boolean last = left == wanted;
        if (read < wanted || last && (in.read() >= 0 || !Sha256.digits(digest).equals(sha256))) {
            throw new AlteredContent(sha256);
        }
        left -= read;
        position = 0;
        limit = read;
        if (last) {
            proven.run();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
