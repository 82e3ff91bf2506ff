package org.suividepenses.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** The typical questions, each with other dates, words and ids whenever it is made. */
final class Questions {

    private static final long ONE_IN_SEVEN = 7;

    private final Random random;
    private final LocalDate first;
    private final int days;
    private final List<List<String>> units;
    private final List<List<String>> leaves;
    private final List<String> words;
    private final List<String> references;
    private final List<Long> amounts;
    private final long operations;

    Questions(Table table, long seed) throws SQLException {
        random = new Random(seed);
        List<String> span = table.rows("SELECT MIN(operation_date), MAX(operation_date), COUNT(*) FROM operation")
                .getFirst();
        operations = Long.parseLong(span.get(2));
        if (operations == 0) {
            throw new IllegalStateException(Sentences.say("list.empty"));
        }
        first = LocalDate.parse(span.get(0));
        days = (int) (LocalDate.parse(span.get(1)).toEpochDay() - first.toEpochDay()) + 1;
        units = table.rows("SELECT unit_id, COUNT(*) FROM operation GROUP BY unit_id ORDER BY unit_id");
        leaves = table.rows("SELECT category_id, COUNT(*) FROM operation WHERE category_id NOT IN"
                + " (SELECT parent_id FROM category WHERE parent_id IS NOT NULL) GROUP BY category_id"
                + " ORDER BY category_id");
        List<List<String>> sample = table.rows(
                "SELECT description, reference, base_amount FROM operation"
                        + " WHERE operation_date >= ? ORDER BY operation_date, id LIMIT 2000",
                first.plusDays(days / 2));
        words = sample.stream()
                .flatMap(row -> List.of(row.get(0).split("[^\\p{L}]+", -1)).stream())
                .filter(word -> word.length() >= 6)
                .toList();
        references = sample.stream()
                .map(row -> row.get(1).replaceAll(".*\\D", ""))
                .filter(digits -> digits.length() >= 4)
                .toList();
        amounts = sample.stream().map(row -> Long.valueOf(row.get(2))).sorted().toList();
    }

    long operations() {
        return operations;
    }

    /** By the key of their name. */
    Map<String, Supplier<Question>> all(int decimals) {
        Map<String, Supplier<Question>> all = new LinkedHashMap<>();
        all.put("newest", Question::all);
        all.put("facets", () -> since().with("facets", "true"));
        all.put("status", () -> since().with("status", "SUBMITTED").where("o.status = 'SUBMITTED'"));
        all.put("unit", () -> unit(since()));
        all.put("category", () -> categories(since()));
        all.put("amount", () -> amounts(since(), decimals));
        all.put("by-amount", () -> since().sortedBy("-amount", "o.base_amount DESC, o.id DESC"));
        all.put("by-supplier", () -> since().sortedBy("supplier", "s.folded, o.id"));
        all.put("second-page", this::since);
        all.put("prefix", () -> {
            String prefix = picked(words).substring(0, 4);
            return word(since(), prefix).approximately();
        });
        all.put("rare", () -> word(since(), picked(references)).approximately());
        all.put("typo", () -> since().with("q", mistyped(picked(words))).withoutSql());
        all.put(
                "all-filters",
                () -> amounts(unit(categories(word(since(), picked(words)))), decimals)
                        .with("status", "SUBMITTED")
                        .where("o.status = 'SUBMITTED'")
                        .sortedBy("-amount", "o.base_amount DESC, o.id DESC")
                        .with("facets", "true")
                        .approximately());
        return all;
    }

    private Question since() {
        LocalDate from = first.plusDays(random.nextInt(days * 3 / 4 + 1));
        LocalDate to = from.plusDays(days / 4 + random.nextInt(days / 2 + 1));
        return Question.all()
                .with("from", from.toString())
                .with("to", to.toString())
                .where("o.operation_date BETWEEN ? AND ?", from, to);
    }

    private Question unit(Question question) {
        String unit = picked(units).getFirst();
        return question.with("unit", unit).where("o.unit_id = ?", (Object) Table.bytes(unit));
    }

    /** Leaves of the tree that hold about 14 % of the operations together. */
    private Question categories(Question question) {
        List<List<String>> shuffled = new ArrayList<>(leaves);
        Collections.shuffle(shuffled, random);
        Question chosen = question;
        List<Object> ids = new ArrayList<>();
        long covered = 0;
        for (List<String> leaf : shuffled) {
            if (covered >= operations / ONE_IN_SEVEN) {
                break;
            }
            covered += Long.parseLong(leaf.get(1));
            ids.add(Table.bytes(leaf.getFirst()));
            chosen = chosen.with("category", leaf.getFirst());
        }
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return chosen.where("o.category_id IN (" + marks + ")", ids.toArray());
    }

    private Question amounts(Question question, int decimals) {
        int least = random.nextInt(amounts.size() / 2);
        long from = amounts.get(least);
        long to = amounts.get(least + amounts.size() / 2 - 1);
        return question.with("minAmount", plain(from, decimals))
                .with("maxAmount", plain(to, decimals))
                .where("o.base_amount BETWEEN ? AND ?", from, to);
    }

    private static String plain(long minorUnits, int decimals) {
        return java.math.BigDecimal.valueOf(minorUnits, decimals).toPlainString();
    }

    private static Question word(Question question, String word) {
        String like = "%" + word + "%";
        return question.with("q", word)
                .where("(o.description LIKE ? OR o.reference LIKE ? OR s.name LIKE ?)", like, like, like);
    }

    /** One letter in the middle is another. */
    private String mistyped(String word) {
        int place = word.length() / 2 + random.nextInt(2);
        return word.substring(0, place) + (word.charAt(place) == 'x' ? 'z' : 'x') + word.substring(place + 1);
    }

    private <T> T picked(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
