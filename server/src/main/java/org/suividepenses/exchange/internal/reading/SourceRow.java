package org.suividepenses.exchange.internal.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a file. Columns count from 0; a column beyond the end of the row is blank. */
public interface SourceRow {

    /** Where the row begins, as an editor or spreadsheet numbers it: from 1. */
    long line();

    /** How many cells the row has. */
    int width();

    /** The cell as text without surrounding spaces; empty when blank. */
    String text(int column);

    /** The number of a cell that is stored as one (only in XLSX). */
    default @Nullable BigDecimal number(int column) {
        return null;
    }

    /** The date of a cell that is stored as one (only in XLSX). */
    default @Nullable LocalDate date(int column) {
        return null;
    }

    default boolean blank() {
        for (int column = 0; column < width(); column++) {
            if (!text(column).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
