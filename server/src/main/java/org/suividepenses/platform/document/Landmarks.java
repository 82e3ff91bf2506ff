package org.suividepenses.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suividepenses.platform.document.UnsoundPdf.Flaw;

/**
 * What a parser gathers that looks through a damaged file: wherever an object or a table seems to begin. It keeps all such places in
 * memory, so they are counted before it comes to that.
 */
final class Landmarks {

    private static final int TABLES = 10_000;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LOWER_CASE = 0x20202020;
    private static final int TABLE = 0x78726566; // xref, XRef
    private static final int OBJECT = 0x6F626A; // obj
    private static final int OBJECT_MASK = 0xFFFFFF;

    private int lastFour;
    private int objects;
    private int tables;

    private Landmarks() {}

    /** @throws UnsoundPdf when there are more than fit */
    static void check(Path file) throws IOException {
        Landmarks landmarks = new Landmarks();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream content = Files.newInputStream(file)) {
            int read;
            while ((read = content.read(buffer)) >= 0) {
                for (int at = 0; at < read; at++) {
                    landmarks.pass(buffer[at]);
                }
            }
        }
    }

    private void pass(byte next) {
        lastFour = lastFour << 8 | next & 0xFF;
        if ((lastFour | LOWER_CASE) == TABLE) {
            tables++;
        }
        if ((lastFour & OBJECT_MASK) == OBJECT && lastFour >>> 24 <= ' ') {
            objects++;
        }
        if (objects > MemoryShare.REFERENCES || tables > TABLES) {
            throw new UnsoundPdf(Flaw.EXCESSIVE, "too many objects or tables");
        }
    }
}
