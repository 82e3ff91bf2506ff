package org.suividepenses.operation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.operation.PlainValues;

/** Values of a JSON body, each problem noted at the pointer of its field. */
final class TextValues {

    private TextValues() {}

    static @Nullable LocalDate date(String pointer, @Nullable String text, FieldProblems problems) {
        String present = required(pointer, text, problems);
        return present == null ? null : read(pointer, PlainValues.date(present), "date.unreadable", present, problems);
    }

    static @Nullable BigDecimal number(String pointer, @Nullable String text, FieldProblems problems) {
        String present = required(pointer, text, problems);
        return present == null
                ? null
                : read(pointer, PlainValues.number(present), "number.unreadable", present, problems);
    }

    static @Nullable Currency currency(String pointer, @Nullable String text, FieldProblems problems) {
        String present = required(pointer, text, problems);
        return present == null
                ? null
                : read(pointer, PlainValues.currency(present), "currency.unknown", present, problems);
    }

    static <T> @Nullable T required(String pointer, @Nullable T value, FieldProblems problems) {
        if (value == null || value instanceof String text && text.isBlank()) {
            problems.add(pointer, "field.required");
            return null;
        }
        return value;
    }

    /** A value of which every problem has been refused before. */
    static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static <T> @Nullable T read(
            String pointer, Optional<T> value, String code, String text, FieldProblems problems) {
        if (value.isEmpty()) {
            problems.add(pointer, code, text);
        }
        return value.orElse(null);
    }
}
