package org.suividepenses.operation.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;

/** Values as they cross JSON and query strings: ISO dates, plain decimal numbers, ISO 4217 codes. Nothing else. */
final class TextValues {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private TextValues() {}

    static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<Currency> currency(String text) {
        try {
            return CURRENCY.matcher(text).matches() ? Optional.of(Currency.getInstance(text)) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    static @Nullable LocalDate date(String pointer, @Nullable String text, FieldProblems problems) {
        String present = required(pointer, text, problems);
        return present == null ? null : read(pointer, date(present), "date.unreadable", present, problems);
    }

    static @Nullable BigDecimal number(String pointer, @Nullable String text, FieldProblems problems) {
        String present = required(pointer, text, problems);
        return present == null ? null : read(pointer, number(present), "number.unreadable", present, problems);
    }

    static @Nullable Currency currency(String pointer, @Nullable String text, FieldProblems problems) {
        String present = required(pointer, text, problems);
        return present == null ? null : read(pointer, currency(present), "currency.unknown", present, problems);
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
