package org.suividepenses.exchange.internal.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file.
 *
 * @param markBytes length of the byte order mark to step over
 */
record TextEncoding(Charset charset, int markBytes) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** In order of preference where two explain a file equally well. */
    private static final List<Charset> SINGLE_BYTE = List.of(
            WINDOWS_1252, Charset.forName("ISO-8859-15"), Charset.forName("x-MacRoman"), Charset.forName("IBM850"));

    /** The most frequent letters beyond ASCII in French count thrice: the same bytes are rare letters elsewhere. */
    private static final String FREQUENT = "éèàêç";

    /** What accounts in French and English hold beyond ASCII. */
    private static final String EXPECTED = "éèêëàâäçîïôöùûüœæÉÈÊËÀÂÇÎÏÔÖÙÛÜŒÆ°€£§«»’‘“”–—…ñáíóúÑ\u00A0²³·";

    /**
     * The encoding named, or when {@code asked} is null the one found.
     *
     * @throws RefusedFileException when the file is binary or not in the encoding asked for
     */
    static TextEncoding of(TextScan scan, @Nullable String asked) {
        TextEncoding marked = byMark(scan);
        if (asked == null) {
            return marked != null ? marked : found(scan);
        }
        TextEncoding named = named(asked, marked);
        if (named.charset.equals(StandardCharsets.UTF_8) && scan.invalidUtf8Line() > 0) {
            throw new RefusedFileException(new FileRefusal.WrongEncoding("UTF-8", scan.invalidUtf8Line()));
        }
        return named;
    }

    private static @Nullable TextEncoding byMark(TextScan scan) {
        if (scan.startsWith(0xEF, 0xBB, 0xBF)) {
            // A mark before bytes that are not UTF-8 is a lie told by a concatenation of files.
            return scan.invalidUtf8Line() == 0
                    ? new TextEncoding(StandardCharsets.UTF_8, 3)
                    : new TextEncoding(bestSingleByte(scan), 3);
        }
        if (scan.startsWith(0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (scan.startsWith(0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static TextEncoding found(TextScan scan) {
        if (scan.zerosAt(1)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (scan.zerosAt(0)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        }
        return scan.invalidUtf8Line() == 0
                ? new TextEncoding(StandardCharsets.UTF_8, 0)
                : new TextEncoding(bestSingleByte(scan), 0);
    }

    private static TextEncoding named(String asked, @Nullable TextEncoding marked) {
        try {
            Charset charset = Charset.forName(asked);
            // "UTF-16" reads its own mark; ours has been measured already.
            if (charset.equals(StandardCharsets.UTF_16)) {
                return marked != null ? marked : new TextEncoding(StandardCharsets.UTF_16BE, 0);
            }
            boolean sameAsMark = marked != null && marked.charset.equals(charset);
            return new TextEncoding(charset, sameAsMark && marked != null ? marked.markBytes : 0);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new RefusedFileException(new FileRefusal.UnknownEncoding(asked));
        }
    }

    private static Charset bestSingleByte(TextScan scan) {
        Charset best = WINDOWS_1252;
        long bestScore = -1;
        for (Charset charset : SINGLE_BYTE) {
            long score = 0;
            for (int value = 0x80; value <= 0xFF; value++) {
                if (scan.count(value) > 0) {
                    String character = new String(new byte[] {(byte) value}, charset);
                    int weight = FREQUENT.contains(character) ? 3 : EXPECTED.contains(character) ? 1 : 0;
                    score += weight * scan.count(value);
                }
            }
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return best;
    }

    boolean isWide() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }
}
