package org.suividepenses.attachment.internal.examination;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.suividepenses.attachment.DocumentRefusal;

/** A PNG is a row of chunks that ends with the file (PNG specification, 5.3). */
final class PngExamination {

    private static final int SIGNATURE_BYTES = 8;
    private static final int END = 0x49454E44; // IEND
    private static final int CHUNKS = 1_000_000;

    private PngExamination() {}

    static void check(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long at = SIGNATURE_BYTES;
            for (int chunk = 0; chunk < CHUNKS && at + 12 <= in.length(); chunk++) {
                in.seek(at);
                long length = Integer.toUnsignedLong(in.readInt());
                int type = in.readInt();
                at += length + 12;
                if (type == END) {
                    if (at < in.length()) {
                        throw DocumentRefusal.MIXED.problem();
                    }
                    return;
                }
            }
            throw DocumentRefusal.DAMAGED.problem();
        }
    }
}
