package org.suividepenses.attachment.internal.examination;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.suividepenses.attachment.DocumentRefusal;
import org.suividepenses.platform.document.PngChunks;

/**
 * A PNG is a row of chunks that ends with the file (PNG specification, 5.3). Texts and profiles in it (11.3) may be deflated: they are
 * unpacked to nowhere and counted, since who looks at it unpacks them into memory. Each byte of the file is read once.
 */
final class PngExamination {

    private static final int KEYWORD_BYTES = 79;
    /** What cameras, scanners and editors write are some tens. */
    private static final int TEXTS = 1_000;

    private static final long UNPACKED_BYTES = 8L << 20;

    private final Inflater inflater;
    private final byte[] packed = new byte[1 << 13];
    private final byte[] piece = new byte[1 << 16];
    private int texts;
    private long unpacked;

    private PngExamination(Inflater inflater) {
        this.inflater = inflater;
    }

    static void check(Path file) throws IOException {
        Inflater inflater = new Inflater();
        try (PngChunks chunks = PngChunks.open(file)) {
            new PngExamination(inflater).check(chunks);
        } catch (EOFException cutOff) {
            throw DocumentRefusal.DAMAGED.problem();
        } finally {
            inflater.end();
        }
    }

    private void check(PngChunks chunks) throws IOException {
        while (chunks.next()) {
            switch (chunks.name()) {
                case "IEND" -> {
                    if (!chunks.isLast()) {
                        throw DocumentRefusal.MIXED.problem();
                    }
                    return;
                }
                case "zTXt", "iCCP" -> countText(chunks.content());
                case "iTXt" -> countUnicodeText(chunks.content());
                default -> {
                    // Nothing else is deflated but the picture, which is as large as it says.
                }
            }
        }
        throw DocumentRefusal.DAMAGED.problem();
    }

    /** A keyword, how it is deflated, and that. */
    private void countText(InputStream text) throws IOException {
        passKeyword(text);
        text.read();
        count(text);
    }

    /** A keyword, whether and how it is deflated, its language, the keyword in that, and the text. */
    private void countUnicodeText(InputStream text) throws IOException {
        passKeyword(text);
        boolean deflated = text.read() == 1;
        text.read();
        if (deflated) {
            passWord(text);
            passWord(text);
            count(text);
        }
    }

    private void passKeyword(InputStream text) throws IOException {
        texts++;
        if (texts > TEXTS) {
            throw DocumentRefusal.BOMB.problem();
        }
        if (passWord(text) > KEYWORD_BYTES) {
            throw DocumentRefusal.DAMAGED.problem();
        }
    }

    /** How many bytes come before the zero that ends it, or before the end of the chunk. */
    private static long passWord(InputStream text) throws IOException {
        long length = 0;
        while (text.read() > 0) {
            length++;
        }
        return length;
    }

    private void count(InputStream text) throws IOException {
        inflater.reset();
        try {
            while (!inflater.finished() && !inflater.needsDictionary()) {
                if (inflater.needsInput()) {
                    int read = text.read(packed);
                    if (read < 0) {
                        return;
                    }
                    inflater.setInput(packed, 0, read);
                }
                unpacked += inflater.inflate(piece);
                if (unpacked > UNPACKED_BYTES) {
                    throw DocumentRefusal.BOMB.problem();
                }
            }
        } catch (DataFormatException damaged) {
            // It ends for everybody where it is damaged.
        }
    }
}
