package org.suividepenses.exchange.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows, CSV or XLSX, recognised by what it holds and not by its name. Every call of {@link #rows()} reads it
 * again from the start, in memory that does not grow with the file.
 */
public final class TabularFile {

    private final Layout layout;
    private final java.util.function.Supplier<RowCursor> source;

    private TabularFile(Layout layout, java.util.function.Supplier<RowCursor> source) {
        this.layout = layout;
        this.source = source;
    }

    /**
     * Opens the file and finds its layout, except for what the caller knows.
     *
     * @throws RefusedFileException when it cannot be read as a table
     */
    public static TabularFile open(Path file, Known known, ImportLimits limits) throws IOException {
        long sizeBytes = Files.size(file);
        if (sizeBytes > limits.fileBytes()) {
            throw new RefusedFileException(new FileRefusal.FileTooLarge(limits.fileBytes()));
        }
        if (sizeBytes == 0) {
            throw new RefusedFileException(new FileRefusal.Empty());
        }
        byte[] head = head(file);
        if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
            WorkbookFile workbook = WorkbookFile.open(file, sizeBytes, known.sheet(), limits);
            Header header = header(workbook::rows, known.header());
            return new TabularFile(Layout.ofWorkbook(workbook, header), workbook::rows);
        }
        refuseOtherKinds(head);
        CsvFile csv = CsvFile.open(file, known.encoding(), known.delimiter(), limits);
        Header header = header(csv::rows, known.header());
        return new TabularFile(Layout.ofCsv(csv, header), csv::rows);
    }

    public Layout layout() {
        return layout;
    }

    /** All rows after the header, blank ones included. */
    public RowCursor rows() {
        RowCursor rows = source.get();
        long headerLine = layout.header().line();
        return new DataRows(rows, headerLine);
    }

    private static Header header(java.util.function.Supplier<RowCursor> source, @Nullable Integer asked) {
        try (RowCursor rows = source.get()) {
            return Header.find(rows, asked);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(16);
        }
    }

    private static void refuseOtherKinds(byte[] head) {
        String kind = startsWith(head, "%PDF")
                ? "PDF"
                : startsWith(head, "\u00D0\u00CF\u0011\u00E0")
                        ? "XLS"
                        : startsWith(head, "\u0089PNG")
                                        || startsWith(head, "\u00FF\u00D8\u00FF")
                                        || startsWith(head, "GIF8")
                                ? "image"
                                : startsWith(head, "{\\rtf") ? "RTF" : startsWith(head, "\u001F\u008B") ? "GZIP" : "";
        if (!kind.isEmpty()) {
            throw new RefusedFileException(new FileRefusal.NotATable(kind));
        }
    }

    private static boolean startsWith(byte[] head, String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= expected.length
                && java.util.Arrays.equals(head, 0, expected.length, expected, 0, expected.length);
    }

    /**
     * What the caller knows of a file; null is to be found out.
     *
     * @param header number of the header line from 1; 0 when there is none
     */
    public record Known(
            @Nullable String encoding,
            @Nullable Character delimiter,
            @Nullable String sheet,
            @Nullable Integer header) {

        public static final Known NOTHING = new Known(null, null, null, null);
    }

    /**
     * How a file is written.
     *
     * @param format CSV or XLSX
     * @param encoding null for XLSX
     * @param delimiter null for XLSX
     * @param sheet null for CSV
     */
    public record Layout(
            String format,
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable String sheet,
            List<String> sheets,
            Header header) {

        static Layout ofCsv(CsvFile csv, Header header) {
            return new Layout("CSV", csv.encoding(), String.valueOf(csv.delimiter()), null, List.of(), header);
        }

        static Layout ofWorkbook(WorkbookFile workbook, Header header) {
            return new Layout("XLSX", null, null, workbook.sheet(), workbook.sheets(), header);
        }
    }

    /** Steps over the header and what stands above it. */
    private static final class DataRows implements RowCursor {

        private final RowCursor rows;
        private final long headerLine;
        private @Nullable SourceRow ahead;

        DataRows(RowCursor rows, long headerLine) {
            this.rows = rows;
            this.headerLine = headerLine;
        }

        @Override
        public boolean hasNext() {
            while (ahead == null && rows.hasNext()) {
                SourceRow row = rows.next();
                ahead = row.line() > headerLine ? row : null;
            }
            return ahead != null;
        }

        @Override
        public SourceRow next() {
            if (!hasNext() || ahead == null) {
                throw new java.util.NoSuchElementException();
            }
            SourceRow row = ahead;
            ahead = null;
            return row;
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
