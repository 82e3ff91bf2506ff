package org.suividepenses.exchange.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One pass over all bytes of a text file: its byte order mark, whether it is valid UTF-8, which bytes beyond ASCII it
 * holds, and the first control byte. All of the file, because a file may be plain ASCII for its first megabytes and
 * hold its only accent at the end.
 */
final class TextScan {

    private static final int BUFFER_BYTES = 1 << 16;

    private final long[] counts = new long[256];
    private final long[] zeros = new long[2];
    private long size;
    private long line = 1;
    private long column = 1;
    private int previous = -1;
    private int expected;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private long invalidUtf8Line;
    private FileRefusal.@Nullable Binary control;
    private final byte[] head = new byte[4];

    private TextScan() {}

    static TextScan of(Path file) throws IOException {
        TextScan scan = new TextScan();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                scan.accept(buffer, read);
            }
        }
        if (scan.expected > 0 && scan.invalidUtf8Line == 0) {
            scan.invalidUtf8Line = scan.line;
        }
        return scan;
    }

    long size() {
        return size;
    }

    /** How often the byte occurs. */
    long count(int value) {
        return counts[value];
    }

    /** The first line that is not valid UTF-8, or 0. */
    long invalidUtf8Line() {
        return invalidUtf8Line;
    }

    /** The first byte that no text in an 8-bit encoding holds. */
    FileRefusal.@Nullable Binary control() {
        return control;
    }

    boolean startsWith(int... bytes) {
        if (size < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: nearly every second byte is zero, always on the same side. */
    boolean zerosAt(int parity) {
        return zeros[parity] * 10 > size * 4 && zeros[1 - parity] * 100 < size;
    }

    private void accept(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            int value = buffer[i] & 0xFF;
            if (size < head.length) {
                head[(int) size] = buffer[i];
            }
            counts[value]++;
            if (value < 0x20) {
                controlByte(value);
            } else {
                column++;
            }
            if (value >= 0x80 || expected > 0) {
                utf8(value);
            }
            previous = value;
            size++;
        }
    }

    private void controlByte(int value) {
        if (value == 0) {
            zeros[(int) (size & 1)]++;
        }
        if (value == '\n' && previous == '\r') {
            return;
        }
        if (value == '\n' || value == '\r') {
            line++;
            column = 1;
        } else if (value != '\t' && value != '\f' && control == null) {
            control = new FileRefusal.Binary(line, column, value);
        } else {
            column++;
        }
    }

    /** The well-formed sequences of Unicode 16, table 3-7. */
    private void utf8(int value) {
        if (invalidUtf8Line > 0) {
            return;
        }
        if (expected > 0) {
            if (value < lowest || value > highest) {
                invalidUtf8Line = line;
            }
            expected--;
            lowest = 0x80;
            highest = 0xBF;
        } else if (value >= 0xC2 && value <= 0xDF) {
            expected = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            expected = 2;
            lowest = value == 0xE0 ? 0xA0 : 0x80;
            highest = value == 0xED ? 0x9F : 0xBF;
        } else if (value >= 0xF0 && value <= 0xF4) {
            expected = 3;
            lowest = value == 0xF0 ? 0x90 : 0x80;
            highest = value == 0xF4 ? 0x8F : 0xBF;
        } else {
            invalidUtf8Line = line;
        }
    }
}
