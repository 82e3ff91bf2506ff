package org.suividepenses.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** A request whose body has been read whole, to tell whether a repeated one says the same. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private static final int LIMIT_BYTES = 1 << 20;

    private final byte[] body;

    private RepeatableRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** @throws ProblemException {@link ProblemType#TOO_LARGE} beyond 1 MiB */
    static RepeatableRequest read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
        if (body.length > LIMIT_BYTES) {
            throw ProblemException.of(ProblemType.TOO_LARGE);
        }
        return new RepeatableRequest(request, body);
    }

    /** SHA-256 over path, query as it was written, and body. */
    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(getRequestURI().getBytes(StandardCharsets.UTF_8));
            if (getQueryString() != null) {
                digest.update(("?" + getQueryString()).getBytes(StandardCharsets.UTF_8));
            }
            digest.update((byte) 0);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read whole already");
        }
    }
}
