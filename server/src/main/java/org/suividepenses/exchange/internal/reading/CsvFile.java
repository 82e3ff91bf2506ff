package org.suividepenses.exchange.internal.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A CSV file whose encoding and delimiter are known. */
final class CsvFile {

    private static final int SAMPLE_CHARACTERS = 256 * 1024;

    private final Path file;
    private final TextEncoding encoding;
    private final char delimiter;
    private final ImportLimits limits;

    private CsvFile(Path file, TextEncoding encoding, char delimiter, ImportLimits limits) {
        this.file = file;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    static CsvFile open(
            Path file, @Nullable String encodingAsked, @Nullable Character delimiterAsked, ImportLimits limits)
            throws IOException {
        TextScan scan = TextScan.of(file);
        TextEncoding encoding = TextEncoding.of(scan, encodingAsked);
        FileRefusal.Binary control = scan.control();
        if (control != null && !encoding.isWide()) {
            throw new RefusedFileException(control);
        }
        char delimiter = delimiterAsked != null ? delimiterAsked : DelimiterGuess.of(sample(file, encoding));
        return new CsvFile(file, encoding, delimiter, limits);
    }

    String encoding() {
        return encoding.charset().name();
    }

    char delimiter() {
        return delimiter;
    }

    RowCursor rows() {
        try {
            return new CsvRows(reader(file, encoding), delimiter, encoding(), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sample(Path file, TextEncoding encoding) throws IOException {
        char[] buffer = new char[SAMPLE_CHARACTERS];
        int filled = 0;
        try (Reader reader = reader(file, encoding)) {
            int read;
            while (filled < buffer.length && (read = reader.read(buffer, filled, buffer.length - filled)) >= 0) {
                filled += read;
            }
        } catch (java.nio.charset.CharacterCodingException malformed) {
            throw new RefusedFileException(
                    new FileRefusal.WrongEncoding(encoding.charset().name(), 1));
        }
        return new String(buffer, 0, filled);
    }

    private static Reader reader(Path file, TextEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.markBytes());
        // A decoder made this way reports malformed input instead of replacing it.
        return new BufferedReader(new InputStreamReader(in, encoding.charset().newDecoder()), 1 << 16);
    }
}
