package org.suividepenses.attachment.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.attachment.UnreadableContent;
import org.suividepenses.attachment.UnreadableContent.Reason;
import org.suividepenses.attachment.internal.storage.AlteredContent;

/** What is read from a storage: every failure is an {@link UnreadableContent}, so that nobody takes it for one of their own. */
final class ContentStream extends FilterInputStream {

    private static final Logger log = LoggerFactory.getLogger(ContentStream.class);

    private final String sha256;

    private ContentStream(InputStream in, String sha256) {
        super(in);
        this.sha256 = sha256;
    }

    /** Opens a content, or a part. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    static ContentStream of(String sha256, Opening opening) throws UnreadableContent {
        try {
            return new ContentStream(opening.open(), sha256);
        } catch (IOException failure) {
            throw unreadable(sha256, failure);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failure) {
            throw unreadable(sha256, failure);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException failure) {
            throw unreadable(sha256, failure);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static UnreadableContent unreadable(String sha256, IOException failure) {
        Reason reason = switch (failure) {
            case UnreadableContent known -> known.reason();
            case NoSuchFileException missing -> Reason.MISSING;
            case AlteredContent altered -> Reason.ALTERED;
            default -> Reason.AWAY;
        };
        log.warn("content {}: {}: {}", sha256, reason, failure.toString());
        return new UnreadableContent(reason, sha256, failure);
    }
}
