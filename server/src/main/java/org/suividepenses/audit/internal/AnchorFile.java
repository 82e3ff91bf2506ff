package org.suividepenses.audit.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.suividepenses.platform.data.DataDirectory;

/**
 * The ends of the chain as they were seen from outside the database, one a line: moment, position, hash. A chain that was cut or
 * written anew does not agree with them. Lines are appended, and on disk before this returns.
 */
@Component
public class AnchorFile {

    /** More than two lines, of which the first may begin before. */
    private static final int LINES_AT_LEAST_BYTES = 400;

    private final Path file;

    AnchorFile(DataDirectory data, @Value("${suivi.audit.anchor:}") String configured) {
        this.file = configured.isEmpty() ? data.root().resolve("audit").resolve("anchors.log") : Path.of(configured);
    }

    /** Where it is. */
    public Path path() {
        return file;
    }

    void append(SealHead head, Instant now) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // A line that a killed node left without its end is ended first, so that it spoils none but itself.
            String line = (torn() ? "\n" : "")
                    + AnchorLine.of(now, head.position(), head.hash().toString()) + "\n";
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private boolean torn() throws IOException {
        if (!exists()) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    /** That of the newest line that can be read; 0 without one. */
    long lastPosition() {
        if (!exists()) {
            return 0;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(channel.size(), LINES_AT_LEAST_BYTES));
            channel.position(channel.size() - end.capacity());
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // all of it
            }
            return new String(end.array(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .map(AnchorLine::head)
                    .flatMap(Optional::stream)
                    .mapToLong(SealHead::position)
                    .reduce(0, (earlier, later) -> later);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** One line; a line that cannot be read is an anchor at no position. */
    record Anchor(long line, @Nullable SealHead head) {}

    /** Those that are there now: what is appended from now on belongs to a longer chain than the one read after this. */
    WitnessedAnchors read() {
        try {
            return new WitnessedAnchors(
                    file.toString(), exists() ? Reading.of(file) : Collections.<Anchor>emptyIterator());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The anchors in the order of the file, one at a time. */
    static final class Reading implements Iterator<Anchor>, AutoCloseable {

        private final BufferedReader reader;
        private long leftBytes;
        private long line;
        private @Nullable String next;

        static Reading of(Path file) throws IOException {
            long size = Files.size(file);
            return new Reading(Files.newBufferedReader(file, StandardCharsets.ISO_8859_1), size);
        }

        private Reading(BufferedReader reader, long bytes) {
            this.reader = reader;
            this.leftBytes = bytes;
            this.next = readLine();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Anchor next() {
            String text = next;
            if (text == null) {
                throw new NoSuchElementException();
            }
            line++;
            next = readLine();
            return new Anchor(line, AnchorLine.head(text).orElse(null));
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private @Nullable String readLine() {
            if (leftBytes <= 0) {
                return null;
            }
            try {
                String text = reader.readLine();
                leftBytes -= text == null ? leftBytes : text.length() + 1;
                return text;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
