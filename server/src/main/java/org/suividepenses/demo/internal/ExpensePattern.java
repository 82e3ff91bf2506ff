package org.suividepenses.demo.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.suividepenses.operation.PaymentMethod;

/**
 * A kind of expense that comes again and again.
 *
 * @param suppliers keys of those who may be paid; empty for the institution's own people
 * @param day day of the month on which it falls due; empty for any working day
 * @param price of one piece, in whole units of {@code currency}, a multiple of {@code step}
 */
record ExpensePattern(
        String category,
        List<String> suppliers,
        Weighted<String> units,
        Season season,
        int perYear,
        OptionalInt day,
        Range quantity,
        Range price,
        int step,
        Currency currency,
        Weighted<PaymentMethod> payment,
        Weighted<String> funding,
        List<String> descriptions) {

    /** Both ends belong to it. */
    record Range(long from, long to) {

        static Range parse(String text) {
            String[] ends = text.split("-", 2);
            return new Range(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
        }

        boolean isFixed() {
            return from == to;
        }
    }

    static List<ExpensePattern> all(Currency base) {
        Map<String, Season> seasons = Season.all();
        return DemoFile.rows("expenses.csv", row -> read(row, seasons, base));
    }

    private static ExpensePattern read(NamedCsvRecord row, Map<String, Season> seasons, Currency base) {
        String day = row.getField("day");
        String currency = row.getField("currency");
        return new ExpensePattern(
                row.getField("category"),
                list(row.getField("suppliers")),
                Weighted.parse(row.getField("units")),
                Objects.requireNonNull(seasons.get(row.getField("season")), row.getField("season")),
                Integer.parseInt(row.getField("perYear")),
                day.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(day)),
                Range.parse(row.getField("quantity")),
                Range.parse(row.getField("price")),
                Integer.parseInt(row.getField("step")),
                currency.isEmpty() ? base : Currency.getInstance(currency),
                Weighted.parse(row.getField("payment")).map(PaymentMethod::valueOf),
                Weighted.parse(row.getField("funding")),
                list(row.getField("descriptions")));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }
}
