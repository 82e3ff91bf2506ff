package org.suividepenses.exchange.internal.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** One sheet of an XLSX that has passed the {@link WorkbookGuard}. */
final class WorkbookFile {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static final int SHEETS_LOOKED_AT = 30;
    private static final int DATED_ROW = 1_000;

    private final Path file;
    private final String sheet;
    private final List<String> sheets;
    private final ImportLimits limits;

    private WorkbookFile(Path file, String sheet, List<String> sheets, ImportLimits limits) {
        this.file = file;
        this.sheet = sheet;
        this.sheets = sheets;
        this.limits = limits;
    }

    static WorkbookFile open(Path file, long sizeBytes, @Nullable String sheetAsked, ImportLimits limits)
            throws IOException {
        WorkbookGuard.inspect(file, sizeBytes, limits);
        List<Sheet> visible = guarded(() -> visibleSheets(file));
        List<String> names = visible.stream().map(Sheet::getName).toList();
        if (names.isEmpty()) {
            throw new RefusedFileException(new FileRefusal.Empty());
        }
        if (sheetAsked != null && !names.contains(sheetAsked)) {
            throw new RefusedFileException(new FileRefusal.UnknownSheet(sheetAsked, names));
        }
        String chosen = sheetAsked == null ? likeliest(file, names, limits) : sheetAsked;
        return new WorkbookFile(file, chosen, names, limits);
    }

    /** The sheet whose beginning looks most like data; the first one among equals. */
    private static String likeliest(Path file, List<String> names, ImportLimits limits) {
        String best = names.getFirst();
        int most = 0;
        for (String name :
                names.size() == 1 ? List.<String>of() : names.subList(0, Math.min(names.size(), SHEETS_LOOKED_AT))) {
            try (RowCursor rows = new WorkbookFile(file, name, names, limits).rows()) {
                int likeness = Header.first(rows).stream()
                        .mapToInt(WorkbookFile::likeness)
                        .sum();
                if (likeness > most) {
                    most = likeness;
                    best = name;
                }
            }
        }
        return best;
    }

    /** A row of data dates something and counts something; a row of a summary at least counts. */
    private static int likeness(SourceRow row) {
        int dates = 0;
        int numbers = 0;
        for (int column = 0; column < row.width(); column++) {
            boolean date = HeadingSearch.isDate(row, column) || DateStyle.serial(row.text(column)) != null;
            dates += date ? 1 : 0;
            numbers += !date && HeadingSearch.isNumber(row, column) ? 1 : 0;
        }
        return numbers == 0 ? 0 : dates > 0 ? DATED_ROW : 1;
    }

    String sheet() {
        return sheet;
    }

    List<String> sheets() {
        return sheets;
    }

    RowCursor rows() {
        return guarded(() -> {
            ReadableWorkbook workbook = workbook(file);
            try {
                Sheet found = workbook.findSheet(sheet).orElseThrow();
                return new Rows(workbook, found.openStream(), limits);
            } catch (IOException | RuntimeException e) {
                close(workbook);
                throw new ExcelReaderException(String.valueOf(e.getMessage()));
            }
        });
    }

    private static List<Sheet> visibleSheets(Path file) {
        try (ReadableWorkbook workbook = workbook(file)) {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
        } catch (IOException e) {
            throw new ExcelReaderException(String.valueOf(e.getMessage()));
        }
    }

    private static ReadableWorkbook workbook(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (IOException e) {
            throw new ExcelReaderException(String.valueOf(e.getMessage()));
        }
    }

    /** Whatever a damaged workbook makes the library throw means one thing to its sender. */
    private static <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (RefusedFileException refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            throw new RefusedFileException(new FileRefusal.DamagedWorkbook());
        }
    }

    private static void close(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException unread) {
            // Nothing was written; the file stays as it is.
        }
    }

    private static final class Rows implements RowCursor {

        private final ReadableWorkbook workbook;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final ImportLimits limits;
        private long count;

        Rows(ReadableWorkbook workbook, Stream<Row> stream, ImportLimits limits) {
            this.workbook = workbook;
            this.stream = stream;
            this.rows = stream.iterator();
            this.limits = limits;
        }

        @Override
        public boolean hasNext() {
            return guarded(rows::hasNext);
        }

        @Override
        public SourceRow next() {
            if (++count > limits.lines()) {
                throw new RefusedFileException(new FileRefusal.TooManyLines(limits.lines()));
            }
            SheetRow row = new SheetRow(guarded(rows::next));
            refuseTooWide(row);
            return row;
        }

        @Override
        public void close() {
            stream.close();
            WorkbookFile.close(workbook);
        }

        private void refuseTooWide(SheetRow row) {
            for (int column = 0; column < row.width(); column++) {
                String text = row.text(column);
                if (column >= limits.columns() && !text.isEmpty()) {
                    throw new RefusedFileException(new FileRefusal.TooManyColumns(row.line(), limits.columns()));
                }
                if (text.length() > limits.fieldCharacters()) {
                    throw new RefusedFileException(
                            new FileRefusal.FieldTooLong(row.line(), column + 1, limits.fieldCharacters()));
                }
            }
        }
    }
}
