package org.suividepenses.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.internal.reading.DateStyle;
import org.suividepenses.exchange.internal.reading.Header;
import org.suividepenses.exchange.internal.reading.NumberStyle;
import org.suividepenses.exchange.internal.reading.SourceRow;
import org.suividepenses.kernel.SearchText;

/**
 * Tells the rows that stand beside the data of a spreadsheet made for people: totals, carried sums, headings repeated on
 * each page, titles of sections and signatures. A payee may be called Total, so that a dated row is left out only when
 * it says more plainly that it sums up.
 */
final class RowsBesides {

    static final String TOTAL = "import.skipped.total";
    static final String HEADING = "import.skipped.heading";
    static final String REMARK = "import.skipped.remark";

    /** Words which no payee and no purchase is called. */
    private static final Pattern PLAIN = Pattern.compile("(s|sous|sub) ?totau?(x|l)( .*)?"
            + "|(grand|net) total( .*)?|total geral( .*)?"
            + "|tota(l|ux) (general|generaux|generale|cumule|cumules|partiel|partiels)( .*)?"
            + "|total (du|de la|des|de l|do|da|dos|das) (mois|jour|page|periode|trimestre|semestre|exercice|annee|depenses?"
            + "|operations?|chapitre|rubrique|service|mes|dia|pagina|periodo|ano|despesas?)( .*)?"
            + "|total (compte|account|conta|page|mois|month|expenditure|expenses|depenses|despesas)( .*)?"
            + "|(a reporter|report|reports|report a nouveau|report (du|de la) .*|transporte|a transportar"
            + "|(carried|brought) (forward|down|over)|balance (b|c) (f|d)|solde (reporte|anterieur|precedent|initial|final)"
            + "|cumul( .*)?)");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private static final Pattern TOTAL_WORD =
            Pattern.compile("(total|totaux|totals|totais|sum|somme|soma|ensemble)( .*)?");

    private final int[] dates;
    private final List<int[]> amounts;
    private final boolean described;
    private final int[] suppliers;
    private final Header header;

    RowsBesides(ColumnIndex index, Header header) {
        this.dates = index.of(Target.DATE);
        this.amounts = List.of(index.of(Target.AMOUNT), index.of(Target.UNIT_PRICE), index.of(Target.QUANTITY));
        this.described = index.of(Target.DESCRIPTION).length > 0;
        this.suppliers = index.of(Target.SUPPLIER);
        this.header = header;
    }

    /** Why the row is none of the data: key of the reason in the message catalogue; null when it may be one. */
    @Nullable String reason(SourceRow row) {
        if (dates.length == 0) {
            return undatableReason(row);
        }
        String written = row.text(dates[0]);
        boolean dated = row.date(dates[0]) != null || hasDigit(written) && !sumsUp(written);
        return dated ? datedReason(row) : undatedReason(row);
    }

    /** The words of a row, as a reader of the file knows it by. */
    static String text(SourceRow row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.width(); column++) {
            String text = row.text(column);
            if (!text.isEmpty()) {
                cells.add(text);
            }
        }
        return String.join(" · ", cells);
    }

    private @Nullable String undatedReason(SourceRow row) {
        if (repeatsHeading(row)) {
            return HEADING;
        }
        List<String> words = words(row, 3);
        if (words.isEmpty()) {
            return hasNumber(row) ? TOTAL : null;
        }
        boolean payee = suppliers.length > 0 && sumsUp(row.text(suppliers[0]));
        if (words.stream().anyMatch(RowsBesides::isPlain)
                || words.stream().anyMatch(RowsBesides::sumsUp) && (words.size() == 1 || !payee)) {
            return TOTAL;
        }
        return words.size() > 2 || hasNumber(row) || !blankAmounts(row) ? null : REMARK;
    }

    /** A total of a day or a page may bear a date; its words then stand alone. */
    private static @Nullable String datedReason(SourceRow row) {
        List<String> words = words(row, 2);
        return words.size() == 1 && isPlain(words.getFirst()) ? TOTAL : null;
    }

    /** In a file without dates of its own. One that names payees alone may have paid one called Total. */
    private @Nullable String undatableReason(SourceRow row) {
        if (repeatsHeading(row)) {
            return HEADING;
        }
        List<String> words = words(row, 2);
        if (words.size() != 1) {
            return null;
        }
        String only = words.getFirst();
        return isPlain(only) || described && sumsUp(only) ? TOTAL : null;
    }

    private boolean repeatsHeading(SourceRow row) {
        if (header.line() == 0) {
            return false;
        }
        int same = 0;
        for (Header.Column column : header.columns()) {
            String text = row.text(column.index());
            if (!text.isEmpty() && !SearchText.fold(column.name()).endsWith(SearchText.fold(text))) {
                return false;
            }
            same += text.isEmpty() ? 0 : 1;
        }
        return same > 1;
    }

    private static boolean sumsUp(String text) {
        if (!hasLetter(text)) {
            return false;
        }
        String folded = folded(text);
        return TOTAL_WORD.matcher(folded).matches() || PLAIN.matcher(folded).matches();
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(folded(text)).matches();
    }

    private static String folded(String text) {
        return BETWEEN_WORDS.matcher(SearchText.fold(text)).replaceAll(" ").strip();
    }

    /** The first cells that hold neither a number nor a date nor only a currency. */
    private static List<String> words(SourceRow row, int limit) {
        List<String> words = new ArrayList<>(limit);
        for (int column = 0; column < row.width() && words.size() < limit; column++) {
            String text = row.text(column);
            boolean counted = row.number(column) != null || row.date(column) != null;
            if (!counted && hasLetter(text) && !isNumber(text) && !DateStyle.looksLikeDate(text) && !isCurrency(text)) {
                words.add(text);
            }
        }
        return words;
    }

    private static boolean hasNumber(SourceRow row) {
        for (int column = 0; column < row.width(); column++) {
            if (row.number(column) != null || isNumber(row.text(column))) {
                return true;
            }
        }
        return false;
    }

    private boolean blankAmounts(SourceRow row) {
        return amounts.stream()
                .allMatch(columns -> java.util.Arrays.stream(columns)
                        .allMatch(column -> row.text(column).isEmpty()));
    }

    private static boolean isNumber(String text) {
        return NumberStyle.looksLikeNumber(text);
    }

    private static boolean isCurrency(String text) {
        return text.length() <= 12 && CurrencyWords.currency(text) != null;
    }

    private static boolean hasDigit(String text) {
        return any(text, Character::isDigit);
    }

    private static boolean hasLetter(String text) {
        return any(text, Character::isLetter);
    }

    private static boolean any(String text, IntPredicate wanted) {
        for (int i = 0; i < text.length(); i++) {
            if (wanted.test(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
