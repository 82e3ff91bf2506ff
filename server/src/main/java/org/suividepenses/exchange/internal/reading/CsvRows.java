package org.suividepenses.exchange.internal.reading;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of CSV text, strict about quotes, within the limits. */
final class CsvRows implements RowCursor {

    private static final Pattern LINE = Pattern.compile("record starting at line (\\d+)");

    private final CsvReader<TextRow> reader;
    private final CloseableIterator<TextRow> rows;
    private final Handler handler;
    private final String encoding;
    private final long linesLimit;
    private long count;

    CsvRows(Reader text, char delimiter, String encoding, ImportLimits limits) {
        this.handler = new Handler(limits);
        this.encoding = encoding;
        this.linesLimit = limits.lines();
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(4 * limits.fieldCharacters())
                .build(handler, text);
        this.rows = reader.iterator();
    }

    @Override
    public boolean hasNext() {
        return guarded(rows::hasNext);
    }

    @Override
    public SourceRow next() {
        if (++count > linesLimit) {
            throw new RefusedFileException(new FileRefusal.TooManyLines(linesLimit));
        }
        return guarded(rows::next);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T guarded(java.util.function.Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException e) {
            // The parser wraps what its handler throws.
            throw e.getCause() instanceof RefusedFileException refused
                    ? refused
                    : new RefusedFileException(new FileRefusal.BrokenQuote(lineOf(e)));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new RefusedFileException(new FileRefusal.WrongEncoding(encoding, handler.line));
            }
            throw e;
        }
    }

    private long lineOf(CsvParseException e) {
        Matcher matcher = LINE.matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : handler.line;
    }

    /** Makes rows straight from the parser's buffer. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<TextRow> {

        private final ImportLimits limits;
        private List<String> cells = new ArrayList<>();
        private long line = 1;
        private int width = 16;

        Handler(ImportLimits limits) {
            this.limits = limits;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            cells = new ArrayList<>(width);
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            if (column >= limits.columns()) {
                throw new RefusedFileException(new FileRefusal.TooManyColumns(line, limits.columns()));
            }
            if (length > limits.fieldCharacters()) {
                throw new RefusedFileException(
                        new FileRefusal.FieldTooLong(line, column + 1, limits.fieldCharacters()));
            }
            refuseControls(column, buffer, offset, length);
            cells.add(CellText.clean(buffer, offset, length));
        }

        /** The scan of bytes has seen those of 8-bit encodings; here come those of UTF-16. */
        private void refuseControls(int column, char[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                char c = buffer[i];
                if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                    throw new RefusedFileException(new FileRefusal.Binary(line, column + 1L, c));
                }
            }
        }

        @Override
        protected TextRow buildRecord() {
            width = Math.max(cells.size(), 1);
            return new TextRow(line, cells);
        }
    }
}
