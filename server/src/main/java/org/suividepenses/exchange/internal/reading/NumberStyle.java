package org.suividepenses.exchange.internal.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of one column are written: which character begins the decimals. Every other separator may only group
 * digits by three, so that {@code 2,1} is never 21 and {@code 2.100} is never 2.1 in a column that says otherwise.
 */
public enum NumberStyle {
    POINT('.'),
    COMMA(',');

    private static final int LONGEST = 60;

    private final char decimal;

    NumberStyle(char decimal) {
        this.decimal = decimal;
    }

    public char decimal() {
        return decimal;
    }

    public static @Nullable NumberStyle of(String decimal) {
        return switch (decimal) {
            case "." -> POINT;
            case "," -> COMMA;
            case String other -> null;
        };
    }

    /** Reads {@code 1 234,50}, {@code (1,234.50)}, {@code -1'234.5}, {@code 1 250 000 FG}, {@code 12,50-}. */
    public Reading<BigDecimal> read(String text) {
        if (text.isEmpty() || isDash(text)) {
            return new Reading.Blank<>();
        }
        NumberText number = NumberText.of(text);
        if (number == null) {
            return new Reading.Unreadable<>(text.length() > LONGEST ? "import.number.too-long" : reason(text));
        }
        String plain = plain(number.core());
        if (plain == null) {
            return new Reading.Unreadable<>("import.number.format");
        }
        BigDecimal value = new BigDecimal(plain);
        return new Reading.Value<>(number.negative() ? value.negate() : value);
    }

    /** Accounting formats show a dash where there is nothing. */
    private static boolean isDash(String text) {
        return text.length() == 1 && "-\u2010\u2011\u2012\u2013\u2014\u2212".contains(text);
    }

    /** Whether it is a number in one style or the other. */
    public static boolean looksLikeNumber(String text) {
        NumberText number = NumberText.of(text);
        return number != null && (POINT.plain(number.core()) != null || COMMA.plain(number.core()) != null);
    }

    private static String reason(String text) {
        return text.matches("[-+]?\\d+([.,]\\d+)?[eE][-+]?\\d+")
                ? "import.number.scientific"
                : "import.number.unreadable";
    }

    /** Digits and point, or null where the separators do not stand as this style has them. */
    @Nullable String plain(String core) {
        int point = core.indexOf(decimal);
        if (point != core.lastIndexOf(decimal)) {
            return null;
        }
        String whole = point < 0 ? core : core.substring(0, point);
        String decimals = point < 0 ? "" : core.substring(point + 1);
        if (!allDigits(decimals) || point >= 0 && decimals.isEmpty()) {
            return null;
        }
        String digits = ungrouped(whole);
        if (digits == null) {
            return null;
        }
        return (digits.isEmpty() ? "0" : digits) + (decimals.isEmpty() ? "" : "." + decimals);
    }

    private static @Nullable String ungrouped(String whole) {
        if (allDigits(whole)) {
            return whole;
        }
        StringBuilder digits = new StringBuilder(whole.length());
        char separator = 0;
        int run = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                run++;
            } else {
                boolean first = separator == 0;
                if (first ? run < 1 || run > 3 || whole.charAt(0) == '0' : c != separator || run != 3) {
                    return null;
                }
                separator = c;
                run = 0;
            }
        }
        return run == 3 ? digits.toString() : null;
    }

    private static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
