package org.suividepenses.attachment.internal.examination;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.suividepenses.attachment.DocumentRefusal;

/**
 * A PNG is a row of chunks that ends with the file (PNG specification, 5.3). Texts and profiles in it (11.3) may be deflated: they are
 * unpacked to nowhere and counted, since who looks at it unpacks them into memory.
 */
final class PngExamination {

    private static final int SIGNATURE_BYTES = 8;
    private static final int END = 0x49454E44; // IEND
    private static final int DEFLATED_TEXT = 0x7A545874; // zTXt
    private static final int UNICODE_TEXT = 0x69545874; // iTXt
    private static final int PROFILE = 0x69434350; // iCCP
    private static final int CHUNKS = 1_000_000;
    private static final long UNPACKED_BYTES = 8L << 20;

    private long unpacked;

    private PngExamination() {}

    static void check(Path file) throws IOException {
        PngExamination examination = new PngExamination();
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long at = SIGNATURE_BYTES;
            for (int chunk = 0; chunk < CHUNKS && at + 12 <= in.length(); chunk++) {
                in.seek(at);
                long length = Integer.toUnsignedLong(in.readInt());
                int type = in.readInt();
                at += length + 12;
                switch (type) {
                    case END -> {
                        if (at < in.length()) {
                            throw DocumentRefusal.MIXED.problem();
                        }
                        return;
                    }
                    case DEFLATED_TEXT, PROFILE -> examination.count(in, 1);
                    case UNICODE_TEXT -> examination.count(in, 3);
                    default -> {
                        // Nothing else is deflated but the picture, which is as large as it says.
                    }
                }
            }
            throw DocumentRefusal.DAMAGED.problem();
        }
    }

    /** @param words how many of them, each ended by a zero, come before what is deflated; how it is, stands behind the first */
    private void count(RandomAccessFile in, int words) throws IOException {
        // Ended here, and not when memory is collected: there may be as many as chunks.
        Inflater inflater = new Inflater();
        try {
            skipWord(in);
            boolean deflated = words == 1 || in.readUnsignedByte() == 1;
            in.readUnsignedByte();
            for (int word = 1; word < words; word++) {
                skipWord(in);
            }
            if (deflated) {
                unpack(in, inflater);
            }
        } catch (DataFormatException | EOFException damaged) {
            // It ends for everybody where it is damaged.
        } finally {
            inflater.end();
        }
    }

    private void unpack(RandomAccessFile in, Inflater inflater) throws IOException, DataFormatException {
        byte[] packed = new byte[512];
        byte[] buffer = new byte[1 << 16];
        while (!inflater.finished() && !inflater.needsDictionary()) {
            if (inflater.needsInput()) {
                int read = in.read(packed);
                if (read < 0) {
                    return;
                }
                inflater.setInput(packed, 0, read);
            }
            unpacked += inflater.inflate(buffer);
            if (unpacked > UNPACKED_BYTES) {
                throw DocumentRefusal.BOMB.problem();
            }
        }
    }

    private static void skipWord(RandomAccessFile in) throws IOException {
        for (int letter = 0; letter < CHUNKS && in.readUnsignedByte() != 0; letter++) {
            // An unbuffered byte at a time: words are short.
        }
    }
}
