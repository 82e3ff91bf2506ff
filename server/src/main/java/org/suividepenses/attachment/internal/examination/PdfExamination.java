package org.suividepenses.attachment.internal.examination;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.suividepenses.attachment.DocumentRefusal;
import org.suividepenses.platform.document.ReadingTurn;
import org.suividepenses.platform.document.ReadingTurns;
import org.suividepenses.platform.document.SoundPdf;
import org.suividepenses.platform.document.UnsoundPdf;

/**
 * A PDF begins and ends as one (ISO 32000-1, 7.5), has pages that end, and holds neither scripts nor orders to start a program,
 * however their names are written and wherever they are packed.
 */
final class PdfExamination {

    private static final int TAIL_BYTES = 2048;

    private PdfExamination() {}

    static void check(Path file, byte[] head, ReadingTurns turns) throws IOException {
        if (!new String(head, 0, Math.min(head.length, 5), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw DocumentRefusal.MIXED.problem();
        }
        ForeignContent.mustBeNone(file, head, ForeignContent.IN_PDF);
        if (!tail(file).contains("%%EOF")) {
            throw DocumentRefusal.DAMAGED.problem();
        }
        if (acts(file, turns)) {
            throw DocumentRefusal.PROGRAM.problem();
        }
    }

    private static boolean acts(Path file, ReadingTurns turns) throws IOException {
        try (ReadingTurn turn = turns.take();
                SoundPdf pdf = SoundPdf.open(file, turn)) {
            return pdf.acts();
        } catch (UnsoundPdf unsound) {
            throw (switch (unsound.flaw()) {
                        case BROKEN -> DocumentRefusal.DAMAGED;
                        case EXCESSIVE -> DocumentRefusal.BOMB;
                        case HIDING -> DocumentRefusal.MIXED;
                        case LOCKED -> DocumentRefusal.LOCKED;
                    })
                    .problem();
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
