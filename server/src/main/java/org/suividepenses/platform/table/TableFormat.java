package org.suividepenses.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that a table is written as. */
public enum TableFormat {
    /** As {@link CsvDialect} has it. */
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A4 across, with numbered pages. */
    PDF("pdf", "application/pdf");

    private final String extension;
    private final String contentType;

    TableFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    public static Optional<TableFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    /**
     * Writes a table; {@code out} stays open.
     *
     * @throws IOException when {@code out} cannot be written
     */
    public void write(Table table, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> CsvTable.write(table, out);
            case XLSX -> XlsxTable.write(table, out);
            case PDF -> PdfTable.write(table, out);
        }
    }
}
