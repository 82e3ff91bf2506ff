package org.suividepenses.exchange.internal.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The three parts of a written date, in the order in which they stand.
 *
 * @param shape what the order alone tells
 */
record DateText(Shape shape, int first, int second, int third) {

    /** What the form of a date tells about the order of its parts. */
    enum Shape {
        YEAR_FIRST,
        /** Day or month first: the column decides. */
        YEAR_LAST,
        /** Day, month written as a word, year. */
        DAY_WORD_YEAR,
        /** Month written as a word, day, year. */
        WORD_DAY_YEAR
    }

    private static final int LONGEST = 40;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("janvier", 1),
            Map.entry("janv", 1),
            Map.entry("jan", 1),
            Map.entry("january", 1),
            Map.entry("fevrier", 2),
            Map.entry("fevr", 2),
            Map.entry("fev", 2),
            Map.entry("february", 2),
            Map.entry("feb", 2),
            Map.entry("mars", 3),
            Map.entry("mar", 3),
            Map.entry("march", 3),
            Map.entry("avril", 4),
            Map.entry("avr", 4),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("juin", 6),
            Map.entry("june", 6),
            Map.entry("jun", 6),
            Map.entry("juillet", 7),
            Map.entry("juil", 7),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("aout", 8),
            Map.entry("aou", 8),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("septembre", 9),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("octobre", 10),
            Map.entry("october", 10),
            Map.entry("oct", 10),
            Map.entry("novembre", 11),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("decembre", 12),
            Map.entry("december", 12),
            Map.entry("dec", 12),
            Map.entry("janeiro", 1),
            Map.entry("fevereiro", 2),
            Map.entry("marco", 3),
            Map.entry("abril", 4),
            Map.entry("abr", 4),
            Map.entry("maio", 5),
            Map.entry("junho", 6),
            Map.entry("julho", 7),
            Map.entry("agosto", 8),
            Map.entry("ago", 8),
            Map.entry("setembro", 9),
            Map.entry("set", 9),
            Map.entry("outubro", 10),
            Map.entry("out", 10),
            Map.entry("novembro", 11),
            Map.entry("dezembro", 12),
            Map.entry("dez", 12));

    /** @return null when the text is no date */
    static @Nullable DateText of(String text) {
        if (text.length() < 6 || text.length() > LONGEST) {
            return null;
        }
        List<String> parts = parts(text);
        if (parts.size() == 4 && Character.isLetter(parts.getFirst().charAt(0)) && !isMonth(parts.getFirst())) {
            parts = parts.subList(1, 4); // the day of the week
        }
        if (parts.size() == 1 && parts.getFirst().length() == 8 && text.length() == 8) {
            String digits = parts.getFirst();
            return numeric(List.of(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6)));
        }
        if (parts.size() != 3) {
            return null;
        }
        if (isMonth(parts.get(1))) {
            return worded(Shape.DAY_WORD_YEAR, number(parts.get(0)), month(parts.get(1)), year(parts.get(2)));
        }
        if (isMonth(parts.get(0))) {
            return worded(Shape.WORD_DAY_YEAR, month(parts.get(0)), number(parts.get(1)), year(parts.get(2)));
        }
        return numeric(parts);
    }

    private static @Nullable DateText worded(Shape shape, int first, int second, int year) {
        return first < 0 || second < 0 || year < 0 ? null : new DateText(shape, first, second, year);
    }

    private static @Nullable DateText numeric(List<String> parts) {
        int first = number(parts.get(0));
        int second = number(parts.get(1));
        if (first < 0 || second < 0 || parts.get(1).length() > 2) {
            return null;
        }
        if (parts.get(0).length() == 4) {
            int day = number(parts.get(2));
            return day < 0 ? null : new DateText(Shape.YEAR_FIRST, first, second, day);
        }
        int year = year(parts.get(2));
        return year < 0 || parts.get(0).length() > 2 ? null : new DateText(Shape.YEAR_LAST, first, second, year);
    }

    /** Runs of digits or of letters; the time of day is cut off; null-like when anything else stands between. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(4);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = i + 1;
                while (end < text.length() && sameKind(c, text.charAt(end))) {
                    end++;
                }
                String part = text.substring(i, end);
                if (parts.size() == 3 && beginsTime(text, i, part)) {
                    return parts;
                }
                if (!isParticle(part, parts.size())) {
                    parts.add(part);
                }
                i = end;
            } else if (c == '/' || c == '-' || c == '.' || c == ',' || CellText.isSpace(c)) {
                i++;
            } else {
                return List.of();
            }
        }
        return parts;
    }

    /** {@code 1er janvier 2026}, {@code 1 de janeiro de 2026}. */
    private static boolean isParticle(String part, int at) {
        return at == 1 && part.equals("er") || at > 0 && part.equalsIgnoreCase("de");
    }

    private static boolean sameKind(char first, char next) {
        return Character.isDigit(first) ? Character.isDigit(next) : Character.isLetter(next);
    }

    /** {@code T10:30}, {@code 10:30}, {@code 10h30}, {@code 00:00:00}. */
    private static boolean beginsTime(String text, int at, String part) {
        if (part.equals("T")) {
            return true;
        }
        int after = at + part.length();
        return part.length() <= 2 && after < text.length() && (text.charAt(after) == ':' || text.charAt(after) == 'h');
    }

    private static boolean isMonth(String part) {
        return Character.isLetter(part.charAt(0)) && MONTHS.containsKey(fold(part));
    }

    private static int month(String part) {
        return MONTHS.getOrDefault(fold(part), -1);
    }

    private static String fold(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Two digits are of 1980 to 2079. */
    private static int year(String part) {
        int number = number(part);
        return switch (part.length()) {
            case 4 -> number;
            case 2 -> number < 0 ? -1 : number < 80 ? 2000 + number : 1900 + number;
            default -> -1;
        };
    }

    private static int number(String part) {
        if (part.isEmpty() || part.length() > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
