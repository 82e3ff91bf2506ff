package org.suividepenses.exchange.internal.budget;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.suividepenses.exchange.internal.mapping.RowProblem;
import org.suividepenses.exchange.internal.reading.FileRefusal;
import org.suividepenses.exchange.internal.reading.NumberColumn;
import org.suividepenses.exchange.internal.reading.NumberStyle;
import org.suividepenses.exchange.internal.reading.RefusedFileException;
import org.suividepenses.exchange.internal.reading.RowCursor;
import org.suividepenses.exchange.internal.reading.SourceRow;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.organisation.FiscalYear;

/** A budget as a file holds it: one row for each line, with its year or its twelve months. */
public final class BudgetFile {

    /** The most lines of a budget, as everywhere. */
    private static final int LIMIT = 20_000;

    private BudgetFile() {}

    /** What a file says: the rows that could be read, and what is wrong with the others. */
    public record Contents(boolean namesUnits, List<BudgetRow> rows, List<RowProblem> problems, long lines) {}

    /**
     * Reads a whole file.
     *
     * @throws org.suividepenses.kernel.ProblemException UNSUPPORTED_FILE when it is no budget
     */
    public static Contents read(TabularFile file, FiscalYear year, Currency base, KnownCodes codes) {
        BudgetColumns columns = BudgetColumns.of(file.layout().header(), year);
        BudgetRowReader reader = new BudgetRowReader(columns, style(file, columns), base, codes);
        List<BudgetRow> rows = new ArrayList<>();
        long lines = 0;
        try (RowCursor cursor = file.rows()) {
            while (cursor.hasNext()) {
                SourceRow row = cursor.next();
                if (row.blank()) {
                    continue;
                }
                lines++;
                if (lines > LIMIT) {
                    throw new RefusedFileException(new FileRefusal.TooManyLines(LIMIT));
                }
                reader.read(row).ifPresent(rows::add);
            }
        }
        return new Contents(columns.hasUnit(), rows, reader.problems(), lines);
    }

    /** Amounts are written in one way throughout a file. */
    private static NumberStyle style(TabularFile file, BudgetColumns columns) {
        NumberColumn seen = new NumberColumn();
        List<Integer> amounts = new ArrayList<>(columns.months());
        if (columns.has(BudgetField.TOTAL)) {
            amounts.add(columns.column(BudgetField.TOTAL));
        }
        try (RowCursor cursor = file.rows()) {
            while (cursor.hasNext()) {
                SourceRow row = cursor.next();
                amounts.forEach(column -> seen.see(row.text(column)));
            }
        }
        return seen.style();
    }
}
