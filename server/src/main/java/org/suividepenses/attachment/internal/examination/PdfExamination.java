package org.suividepenses.attachment.internal.examination;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.suividepenses.attachment.DocumentRefusal;

/** A PDF begins and ends as one (ISO 32000-1, 7.5), and holds neither scripts nor orders to start a program. */
final class PdfExamination {

    private static final Pattern ACTIONS = Pattern.compile("/JavaScript[\\s/(<\\[>]|/JS[\\s/(<\\[]|/Launch[\\s/>]");
    private static final int TAIL_BYTES = 2048;

    private PdfExamination() {}

    static void check(Path file, byte[] head) throws IOException {
        if (!new String(head, 0, Math.min(head.length, 5), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw DocumentRefusal.MIXED.problem();
        }
        ForeignContent.mustBeNone(file, head, ForeignContent.IN_PDF);
        if (ForeignContent.holds(file, ACTIONS)) {
            throw DocumentRefusal.PROGRAM.problem();
        }
        if (!tail(file).contains("%%EOF")) {
            throw DocumentRefusal.DAMAGED.problem();
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(in.length(), TAIL_BYTES)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }
}
