package org.suividepenses.audit.internal;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.suividepenses.audit.internal.ArchiveFormat.Beginning;
import org.suividepenses.audit.internal.ArchiveFormat.Line;
import org.suividepenses.audit.internal.SealRepository.Link;
import tools.jackson.core.JacksonException;

/** The links of an archive one after the other, as they stand there: nothing is believed. */
final class ArchiveReader implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final BufferedReader lines;
    private final SealHead start;
    private @Nullable SealHead end;

    /** It is no archive, or not one any more: cut off, or of other bytes. */
    static final class Unreadable extends IOException {

        private final boolean cut;

        Unreadable(boolean cut, @Nullable Throwable cause) {
            super(cut ? "it ends before its end" : "it is no archive of the trail", cause);
            this.cut = cut;
        }

        boolean cut() {
            return cut;
        }
    }

    private ArchiveReader(BufferedReader lines) throws Unreadable {
        this.lines = lines;
        Beginning beginning = parsed(Beginning.class);
        if (!ArchiveFormat.NAME.equals(beginning.archive()) || beginning.version() != ArchiveFormat.VERSION) {
            throw new Unreadable(false, null);
        }
        this.start = new SealHead(beginning.after(), hash(beginning.hash()));
    }

    /** @throws IOException {@link Unreadable} when it is no archive */
    static ArchiveReader open(Path file) throws IOException {
        var packed = Files.newInputStream(file);
        try {
            return new ArchiveReader(new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(packed, BUFFER_BYTES), StandardCharsets.UTF_8)));
        } catch (Unreadable e) {
            packed.close();
            throw e;
        } catch (IOException e) {
            packed.close();
            throw new Unreadable(e instanceof EOFException, e);
        }
    }

    /** Of the link before its first. */
    SealHead start() {
        return start;
    }

    /** What its last line says, without a look at those before; null when it cannot be read: {@link #next} tells why. */
    @Nullable SealHead skipToEnd() {
        try {
            String last = null;
            for (String line = line(); line != null; line = line()) {
                last = line;
            }
            Line end = parsed(Line.class, last);
            return end.entry() == null ? new SealHead(end.position(), hash(end.hash())) : null;
        } catch (Unreadable unreadable) {
            return null;
        }
    }

    /** What its last line says; only after the last link. */
    SealHead end() {
        if (end == null) {
            throw new IllegalStateException("not read to its end");
        }
        return end;
    }

    /** The next link; null after the last. */
    @Nullable Link next() throws Unreadable {
        Line line = parsed(Line.class);
        SealHash hash = hash(line.hash());
        if (line.entry() == null) {
            end = new SealHead(line.position(), hash);
            if (line() != null) {
                throw new Unreadable(false, null);
            }
            return null;
        }
        return new Link(line.position(), line.entry().id(), hash, whole(line.entry()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** A field that has lost its name is missing. */
    @SuppressWarnings("NullAway") // what was read may be anything
    private static AuditRow whole(AuditRow entry) throws Unreadable {
        boolean whole = Stream.of(
                        entry.at(),
                        entry.actorName(),
                        entry.action(),
                        entry.subjectType(),
                        entry.subjectId(),
                        entry.changes())
                .allMatch(Objects::nonNull);
        if (!whole) {
            throw new Unreadable(false, null);
        }
        return entry;
    }

    private <T> T parsed(Class<T> type) throws Unreadable {
        return parsed(type, line());
    }

    private static <T> T parsed(Class<T> type, @Nullable String line) throws Unreadable {
        if (line == null) {
            throw new Unreadable(true, null);
        }
        try {
            T read = ArchiveFormat.JSON.readValue(line, type);
            if (read == null) {
                throw new Unreadable(false, null);
            }
            return read;
        } catch (JacksonException e) {
            throw new Unreadable(false, e);
        }
    }

    private @Nullable String line() throws Unreadable {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new Unreadable(e instanceof EOFException, e);
        }
    }

    private static SealHash hash(@Nullable String hexadecimal) throws Unreadable {
        try {
            return SealHash.parse(hexadecimal == null ? "" : hexadecimal);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(false, e);
        }
    }
}
