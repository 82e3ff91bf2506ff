package org.suividepenses.exchange.internal.budget;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.suividepenses.exchange.internal.reading.Header;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.FiscalYear;

/** Which column of a budget file is what, by its heading in French or English. Others are left aside. */
final class BudgetColumns {

    private static final List<List<String>> MONTHS = List.of(
            List.of("janvier", "janv", "jan", "january"),
            List.of("fevrier", "fevr", "fev", "february", "feb"),
            List.of("mars", "mar", "march"),
            List.of("avril", "avr", "april", "apr"),
            List.of("mai", "may"),
            List.of("juin", "june", "jun"),
            List.of("juillet", "juil", "july", "jul"),
            List.of("aout", "august", "aug"),
            List.of("septembre", "sept", "september", "sep"),
            List.of("octobre", "october", "oct"),
            List.of("novembre", "november", "nov"),
            List.of("decembre", "december", "dec"));
    private static final Pattern PLACE = Pattern.compile("(?:mois|month|m) ?(\\d{1,2})");
    private static final Pattern WORD = Pattern.compile("([a-z]+)(?: (?:\\d{4}|\\d{2}))?");

    private final Map<BudgetField, Integer> fields = new EnumMap<>(BudgetField.class);
    private final SortedMap<Integer, Integer> months = new TreeMap<>();

    private BudgetColumns() {}

    /** @throws ProblemException UNSUPPORTED_FILE naming what a budget cannot do without */
    static BudgetColumns of(Header header, FiscalYear year) {
        BudgetColumns columns = new BudgetColumns();
        for (Header.Column column : header.columns()) {
            columns.take(column, year);
        }
        boolean category = columns.has(BudgetField.CATEGORY) || columns.has(BudgetField.CATEGORY_CODE);
        boolean whole = columns.months.size() == FiscalYear.MONTHS;
        if (!category) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_FILE, "import.budget.no-category");
        }
        if (!whole && !columns.has(BudgetField.TOTAL)) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_FILE, "import.budget.no-amount");
        }
        if (!whole) {
            columns.months.clear();
        }
        return columns;
    }

    private void take(Header.Column column, FiscalYear year) {
        String heading =
                SearchText.fold(column.name()).replaceAll("[^a-z0-9]+", " ").strip();
        for (BudgetField field : BudgetField.values()) {
            if (field.headings().contains(heading)) {
                fields.putIfAbsent(field, column.index());
                return;
            }
        }
        month(heading, year).ifPresent(month -> months.putIfAbsent(month, column.index()));
    }

    /** The place in the fiscal year that a heading names. */
    private static Optional<Integer> month(String heading, FiscalYear year) {
        Matcher place = PLACE.matcher(heading);
        if (place.matches()) {
            int month = Integer.parseInt(place.group(1));
            return month >= 1 && month <= FiscalYear.MONTHS ? Optional.of(month) : Optional.empty();
        }
        Matcher word = WORD.matcher(heading);
        if (!word.matches()) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(1, FiscalYear.MONTHS)
                .filter(month -> {
                    YearMonth calendar = year.calendarMonth(month);
                    return MONTHS.get(calendar.getMonthValue() - 1).contains(word.group(1));
                })
                .boxed()
                .findFirst();
    }

    boolean has(BudgetField field) {
        return fields.containsKey(field);
    }

    boolean hasUnit() {
        return has(BudgetField.UNIT) || has(BudgetField.UNIT_CODE);
    }

    /** -1 when the file has none. */
    int column(BudgetField field) {
        return fields.getOrDefault(field, -1);
    }

    /** The columns of the twelve months in the order of the fiscal year; empty when the file has a total only. */
    List<Integer> months() {
        return List.copyOf(months.values());
    }
}
