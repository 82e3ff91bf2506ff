package org.suividepenses.exchange.internal.mapping;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.suividepenses.exchange.internal.reading.DateStyle;
import org.suividepenses.exchange.internal.reading.Header;
import org.suividepenses.exchange.internal.reading.NumberStyle;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.kernel.SearchText;

/** A first mapping, from how the columns are called and from what stands in them. */
public final class MappingSuggestion {

    private static final int SHORTEST_PART = 3;

    private final List<Header.Column> columns;
    private final Map<Target, FieldSource> fields = new EnumMap<>(Target.class);
    private final Set<Integer> taken = new HashSet<>();

    private MappingSuggestion(List<Header.Column> columns) {
        this.columns = columns;
    }

    public static Mapping of(TabularFile.Layout layout) {
        return of(layout, TabularFile.Known.NOTHING);
    }

    /** @param known what was said of the file and stays said */
    public static Mapping of(TabularFile.Layout layout, TabularFile.Known known) {
        MappingSuggestion suggestion = new MappingSuggestion(layout.header().columns());
        suggestion.suggest();
        return new Mapping(
                known.delimiter(),
                known.encoding(),
                layout.sheet(),
                (int) layout.header().line(),
                TotalsRows.SKIP,
                suggestion.fields,
                List.of());
    }

    /** A heading equal to a word wins over a heading that only contains one, and that over what the values tell. */
    private void suggest() {
        debitAndCredit();
        for (boolean exact : new boolean[] {true, false}) {
            HeadingWords.FIELDS.forEach((target, words) -> {
                if (!fields.containsKey(target)) {
                    named(words, exact, fits(target)).ifPresent(column -> take(target, column));
                }
            });
        }
        if (!fields.containsKey(Target.DATE)) {
            free(column -> mostly(column, DateStyle::looksLikeDate))
                    .findFirst()
                    .ifPresent(column -> take(Target.DATE, column));
        }
        if (!fields.containsKey(Target.AMOUNT) && !fields.containsKey(Target.UNIT_PRICE)) {
            free(MappingSuggestion::numbers)
                    .reduce((earlier, later) -> later)
                    .ifPresent(column -> take(Target.AMOUNT, column));
        }
        if (!fields.containsKey(Target.DESCRIPTION) && !fields.containsKey(Target.SUPPLIER)) {
            free(MappingSuggestion::words).findFirst().ifPresent(column -> take(Target.DESCRIPTION, column));
        }
    }

    /** Only where nothing is called an amount: beside one they say the same again. */
    private void debitAndCredit() {
        Predicate<Header.Column> blankOrNumbers = column -> column.samples().isEmpty() || numbers(column);
        List<String> amounts = HeadingWords.FIELDS.getOrDefault(Target.AMOUNT, List.of()).stream()
                .filter(word -> !HeadingWords.DEBIT.contains(word))
                .toList();
        if (named(amounts, true, MappingSuggestion::numbers).isPresent()) {
            return;
        }
        Optional<Header.Column> debit = either(HeadingWords.DEBIT, blankOrNumbers);
        Optional<Header.Column> credit = either(HeadingWords.CREDIT, blankOrNumbers);
        if (debit.isPresent() && credit.isPresent() && !debit.equals(credit)) {
            taken.add(debit.get().index());
            taken.add(credit.get().index());
            fields.put(Target.AMOUNT, FieldSource.debitCredit(name(debit.get()), name(credit.get())));
        }
    }

    private Optional<Header.Column> either(List<String> words, Predicate<Header.Column> fits) {
        return named(words, true, fits).or(() -> named(words, false, fits));
    }

    private Optional<Header.Column> named(List<String> words, boolean exact, Predicate<Header.Column> fits) {
        for (String word : words) {
            for (Header.Column column : columns) {
                String name = simple(column.name());
                boolean called = exact
                        ? name.equals(word)
                        : word.length() >= SHORTEST_PART && (" " + name + " ").contains(" " + word + " ");
                if (called && !taken.contains(column.index()) && fits.test(column)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    private java.util.stream.Stream<Header.Column> free(Predicate<Header.Column> fits) {
        return columns.stream()
                .filter(column -> !taken.contains(column.index()))
                .filter(fits);
    }

    private void take(Target target, Header.Column column) {
        taken.add(column.index());
        fields.put(target, FieldSource.column(name(column)));
    }

    /** Whether a column may be one, going by its values. */
    private static Predicate<Header.Column> fits(Target target) {
        return switch (target) {
            case DATE -> column -> column.samples().isEmpty() || dates(column);
            case AMOUNT, QUANTITY, UNIT_PRICE, RATE ->
                column -> column.samples().isEmpty() || numbers(column);
            case SUPPLIER, UNIT, CATEGORY, FUNDING_SOURCE, REFERENCE, DESCRIPTION, PAYMENT_METHOD, NOTES, CURRENCY ->
                column -> true;
        };
    }

    private static boolean dates(Header.Column column) {
        return mostly(column, text -> DateStyle.looksLikeDate(text) || DateStyle.serial(text) != null);
    }

    private static boolean numbers(Header.Column column) {
        return mostly(column, text -> NumberStyle.looksLikeNumber(text) || text.equals("-"));
    }

    private static boolean words(Header.Column column) {
        return mostly(column, text -> text.chars().anyMatch(Character::isLetter) && !DateStyle.looksLikeDate(text));
    }

    private static boolean mostly(Header.Column column, Predicate<String> kind) {
        long of = column.samples().stream().filter(kind).count();
        return of > 0 && of * 2 >= column.samples().size();
    }

    private static String simple(String name) {
        return SearchText.fold(name).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private String name(Header.Column column) {
        String folded = SearchText.fold(column.name());
        boolean alone = columns.stream()
                .noneMatch(other ->
                        other != column && SearchText.fold(other.name()).equals(folded));
        return alone && !folded.isEmpty() ? column.name() : "#" + (column.index() + 1);
    }
}
