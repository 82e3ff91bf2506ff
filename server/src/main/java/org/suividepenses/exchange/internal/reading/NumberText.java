package org.suividepenses.exchange.internal.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number without its sign, currency and parentheses.
 *
 * @param core digits and their separators; every kind of space is {@code ' '}, every apostrophe {@code '\''}
 */
record NumberText(boolean negative, String core) {

    private static final int LONGEST = 60;

    /** What stands beside an amount without changing it, folded. */
    private static final Set<String> CURRENCY_WORDS = Set.of(
            "FG", "GNF", "F", "FR", "FRS", "FCFA", "CFA", "F CFA", "F.CFA", "XOF", "XAF", "EUR", "EURO", "EUROS", "USD",
            "GBP", "CHF", "CDF", "MAD", "DZD", "TND", "MRU", "MGA", "BIF", "RWF", "KMF", "DJF", "CAD");

    /** @return null when it is no number */
    static @Nullable NumberText of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        String rest = normal(text);
        boolean negative = false;
        if (rest.startsWith("(") && rest.endsWith(")")) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        boolean signed = negative;
        for (int step = 0; step < 4 && !rest.isEmpty(); step++) {
            String before = rest;
            rest = withoutCurrency(rest);
            char first = rest.isEmpty() ? ' ' : rest.charAt(0);
            char last = rest.isEmpty() ? ' ' : rest.charAt(rest.length() - 1);
            if (first == '-' || first == '+' || last == '-') {
                if (signed) {
                    return null;
                }
                signed = true;
                negative = first == '-' || last == '-';
                rest = (first == '-' || first == '+' ? rest.substring(1) : rest.substring(0, rest.length() - 1))
                        .strip();
            }
            if (rest.equals(before)) {
                break;
            }
        }
        return isCore(rest) ? new NumberText(negative, rest) : null;
    }

    private static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            normal.append(
                    switch (c) {
                        case '\u2212', '\u2010', '\u2011', '\u2013' -> '-';
                        case '\u2019', '\u02BC', '\u00B4', '`' -> '\'';
                        default -> CellText.isSpace(c) ? ' ' : c;
                    });
        }
        return normal.toString().strip();
    }

    private static String withoutCurrency(String text) {
        int start = 0;
        while (start < text.length() && isCurrencyCharacter(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && isCurrencyCharacter(text.charAt(end - 1))) {
            end--;
        }
        String before = text.substring(0, start).strip();
        String after = text.substring(end).strip();
        boolean known = isCurrency(before) && isCurrency(after) && (before.isEmpty() || after.isEmpty());
        return known ? text.substring(start, end).strip() : text;
    }

    private static boolean isCurrencyCharacter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL || c == ' ';
    }

    private static boolean isCurrency(String word) {
        return word.isEmpty()
                || word.length() == 1 && Character.getType(word.charAt(0)) == Character.CURRENCY_SYMBOL
                || CURRENCY_WORDS.contains(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isCore(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (c != '.' && c != ',' && c != ' ' && c != '\'') {
                return false;
            }
        }
        return digit;
    }
}
