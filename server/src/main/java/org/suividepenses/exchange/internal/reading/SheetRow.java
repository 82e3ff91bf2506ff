package org.suividepenses.exchange.internal.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A row of an XLSX sheet. */
record SheetRow(Row row) implements SourceRow {

    /** A spreadsheet shows 15 significant digits; those behind are the noise of its binary numbers. */
    private static final MathContext SHOWN = new MathContext(15);

    @Override
    public long line() {
        return row.getRowNum();
    }

    @Override
    public int width() {
        return row.getCellCount();
    }

    @Override
    public String text(int column) {
        Cell cell = cell(column);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        LocalDate date = date(column);
        if (date != null) {
            return date.toString();
        }
        BigDecimal number = number(column);
        return number != null ? number.toPlainString() : CellText.clean(raw(cell));
    }

    @Override
    public @Nullable BigDecimal number(int column) {
        Cell cell = cell(column);
        if (cell == null || !holdsNumber(cell)) {
            return null;
        }
        try {
            BigDecimal exact = new BigDecimal(raw(cell));
            // Whole numbers beyond 15 digits are identifiers written by other programs: they lose nothing.
            BigDecimal shown = exact.scale() <= 0 ? exact : exact.round(SHOWN).stripTrailingZeros();
            return shown.scale() < 0 ? shown.setScale(0) : shown;
        } catch (ArithmeticException | NumberFormatException notANumber) {
            return null;
        }
    }

    @Override
    public @Nullable LocalDate date(int column) {
        Cell cell = cell(column);
        if (cell == null || !holdsNumber(cell) || !SheetFormats.isDate(cell)) {
            return null;
        }
        try {
            return cell.asDate().toLocalDate();
        } catch (RuntimeException outOfRange) {
            return null;
        }
    }

    private static boolean holdsNumber(Cell cell) {
        return cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
    }

    private static String raw(Cell cell) {
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private @Nullable Cell cell(int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }
}
