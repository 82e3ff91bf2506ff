package org.suividepenses.exchange.internal.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of one column are written. A date that can only mean one day (year first, month as a word) is read in
 * every style; the style decides whether {@code 03/04/2026} is of April or of March. Not for use by several threads.
 */
public final class DateStyle {

    public static final String DAY_FIRST = "dd/MM/yyyy";
    public static final String MONTH_FIRST = "MM/dd/yyyy";
    public static final String YEAR_FIRST = "yyyy-MM-dd";
    /** Days since 1899-12-30, as spreadsheets count them. */
    public static final String SERIAL = "excel";

    private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int SERIAL_FROM = 20_000;
    private static final int SERIAL_TO = 80_000;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;
    private static final int REMEMBERED = 4_096;

    private enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        YEAR_FIRST,
        SERIAL,
        EXACT
    }

    private final String pattern;
    private final Order order;
    private final @Nullable DateTimeFormatter exact;
    private final Map<String, Reading<LocalDate>> remembered = new HashMap<>();

    private DateStyle(String pattern, Order order, @Nullable DateTimeFormatter exact) {
        this.pattern = pattern;
        this.order = order;
        this.exact = exact;
    }

    /**
     * The style of a pattern in the letters of {@link DateTimeFormatter} ({@code dd/MM/yyyy}, {@code yyyyMMdd}), or
     * {@value #SERIAL}.
     *
     * @return null when it is no pattern of a date
     */
    public static @Nullable DateStyle of(String pattern) {
        if (pattern.equals(SERIAL)) {
            return new DateStyle(pattern, Order.SERIAL, null);
        }
        String letters = pattern.replace('u', 'y').replaceAll("[^dMy]+", " ").strip();
        String order = letters.replaceAll("(.)\\1+", "$1");
        boolean separated = letters.contains(" ");
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.FRENCH)
                    .withResolverStyle(ResolverStyle.STRICT);
            return switch (order) {
                case "d M y" -> new DateStyle(pattern, Order.DAY_FIRST, null);
                case "M d y" -> new DateStyle(pattern, Order.MONTH_FIRST, null);
                case "y M d" -> new DateStyle(pattern, Order.YEAR_FIRST, null);
                case String other
                when !separated && other.length() == 3 -> new DateStyle(pattern, Order.EXACT, formatter);
                case String other -> null;
            };
        } catch (IllegalArgumentException notAPattern) {
            return null;
        }
    }

    public String pattern() {
        return pattern;
    }

    public Reading<LocalDate> read(String text) {
        if (text.isEmpty()) {
            return new Reading.Blank<>();
        }
        Reading<LocalDate> known = remembered.get(text);
        if (known != null) {
            return known;
        }
        Reading<LocalDate> reading = readNew(text);
        if (remembered.size() < REMEMBERED) {
            remembered.put(text, reading);
        }
        return reading;
    }

    /** Whether it is a day in one order or the other. */
    public static boolean looksLikeDate(String text) {
        DateText parts = DateText.of(text);
        return parts != null && (date(parts, true) != null || date(parts, false) != null);
    }

    private Reading<LocalDate> readNew(String text) {
        if (exact != null) {
            try {
                return inRange(LocalDate.parse(text, exact));
            } catch (DateTimeException unreadable) {
                return new Reading.Unreadable<>("import.date.format");
            }
        }
        if (order == Order.SERIAL) {
            LocalDate date = serial(text);
            DateText written = date == null ? DateText.of(text) : null;
            date = written == null || written.shape() == DateText.Shape.YEAR_LAST ? date : date(written, true);
            return date == null ? new Reading.Unreadable<>("import.date.unreadable") : inRange(date);
        }
        DateText parts = DateText.of(text);
        if (parts == null) {
            // Five digits in a column of dates are days as spreadsheets count them, in every style.
            LocalDate counted = serial(text);
            return counted == null ? new Reading.Unreadable<>("import.date.unreadable") : inRange(counted);
        }
        if (parts.shape() == DateText.Shape.YEAR_LAST && order == Order.YEAR_FIRST) {
            return new Reading.Unreadable<>("import.date.format");
        }
        LocalDate date = date(parts, order != Order.MONTH_FIRST);
        if (date != null) {
            return inRange(date);
        }
        boolean otherWay = date(parts, order == Order.MONTH_FIRST) != null;
        return new Reading.Unreadable<>(otherWay ? "import.date.format" : "import.date.impossible");
    }

    private static Reading<LocalDate> inRange(LocalDate date) {
        return date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR
                ? new Reading.Unreadable<>("import.date.out-of-range")
                : new Reading.Value<>(date);
    }

    /** The day, or null when the calendar has none such. */
    static @Nullable LocalDate date(DateText parts, boolean dayFirst) {
        try {
            return switch (parts.shape()) {
                case YEAR_FIRST -> LocalDate.of(parts.first(), parts.second(), parts.third());
                case DAY_WORD_YEAR -> LocalDate.of(parts.third(), parts.second(), parts.first());
                case WORD_DAY_YEAR -> LocalDate.of(parts.third(), parts.first(), parts.second());
                case YEAR_LAST ->
                    dayFirst
                            ? LocalDate.of(parts.third(), parts.second(), parts.first())
                            : LocalDate.of(parts.third(), parts.first(), parts.second());
            };
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The day that a spreadsheet counts so; null when it is no such count. */
    public static @Nullable LocalDate serial(String text) {
        int point = text.indexOf('.');
        String days = point < 0 ? text : text.substring(0, point);
        if (days.length() != 5 || !days.chars().allMatch(Character::isDigit)) {
            return null;
        }
        int count = Integer.parseInt(days);
        return count < SERIAL_FROM || count > SERIAL_TO ? null : SERIAL_EPOCH.plusDays(count);
    }
}
