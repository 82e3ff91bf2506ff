package org.suividepenses.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question to the list, and the same to the table.
 *
 * @param condition of the table, without words of a user in it
 * @param sqlOrder the order of the page, or null where SQL has no such question
 * @param exact whether both must count and add up alike
 */
record Question(
        List<Parameter> parameters,
        List<String> condition,
        List<Object> values,
        @Nullable String sqlOrder,
        boolean exact) {

    record Parameter(String name, String value) {}

    static final String NEWEST_FIRST = "o.operation_date DESC, o.id DESC";

    static Question all() {
        return new Question(List.of(), List.of(), List.of(), NEWEST_FIRST, true);
    }

    Question with(String name, String value) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new Question(more, condition, values, sqlOrder, exact);
    }

    /** A further condition of the table. */
    Question where(String sql, Object... bound) {
        List<String> conditions = new ArrayList<>(condition);
        conditions.add(sql);
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(bound));
        return new Question(parameters, conditions, all, sqlOrder, exact);
    }

    Question sortedBy(String parameter, String order) {
        return new Question(with("sort", parameter).parameters, condition, values, order, exact);
    }

    /** The two searches differ in what they call a match. */
    Question approximately() {
        return new Question(parameters, condition, values, sqlOrder, false);
    }

    Question withoutSql() {
        return new Question(parameters, condition, values, null, false);
    }

    String path() {
        return parameters.stream()
                .map(parameter -> parameter.name() + "=" + URLEncoder.encode(parameter.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/api/v1/operations?", ""));
    }

    String sqlCondition() {
        return condition.isEmpty() ? "1 = 1" : String.join(" AND ", condition);
    }
}
