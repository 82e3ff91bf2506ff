package org.suividepenses.attachment.internal.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** What a bucket sends of an object; where the line is cut it goes on, a few times, at the byte that did not arrive. */
final class ObjectStream extends InputStream {

    private static final int RESUMPTIONS = 3;

    /** Asks for an object. */
    @FunctionalInterface
    interface Request {

        /**
         * @param from the first byte
         * @param tag of the object that has been begun; null at first
         */
        ResponseInputStream<GetObjectResponse> send(long from, @Nullable String tag) throws IOException;
    }

    private final Request request;
    private final String place;
    private final long from;
    private final long length;
    private final @Nullable String tag;
    private ResponseInputStream<GetObjectResponse> answer;
    private long arrived;
    private int resumed;

    private ObjectStream(Request request, String place, long from, ResponseInputStream<GetObjectResponse> answer) {
        this.request = request;
        this.place = place;
        this.from = from;
        this.length = answer.response().contentLength();
        this.tag = answer.response().eTag();
        this.answer = answer;
    }

    static ObjectStream open(Request request, String place, long from) throws IOException {
        return new ObjectStream(request, place, from, request.send(from, null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        while (arrived < length) {
            try {
                int read = answer.read(target, offset, (int) Math.min(most, length - arrived));
                if (read > 0) {
                    arrived += read;
                    return read;
                }
                throw new EOFException("cut at byte " + (from + arrived));
            } catch (IOException | SdkException cut) {
                resume(cut);
            }
        }
        return -1;
    }

    private void resume(Exception cut) throws IOException {
        if (resumed == RESUMPTIONS) {
            throw new StorageUnavailable(place, cut);
        }
        resumed++;
        answer.abort();
        answer = request.send(from + arrived, tag);
    }

    /** What nobody wants any more is not read to its end. */
    @Override
    public void close() throws IOException {
        if (arrived == length) {
            answer.close();
        } else {
            answer.abort();
        }
    }
}
