package org.suividepenses.exchange.internal.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.internal.reading.DateStyle;
import org.suividepenses.exchange.internal.reading.Reading;
import org.suividepenses.exchange.internal.reading.SourceRow;

/** The mapped cells of one row; collects what is wrong with them. */
final class RowCells {

    private final Mapping mapping;
    private final ColumnIndex index;
    private final ColumnStyles styles;
    private final SourceRow row;
    private final List<RowProblem> problems = new ArrayList<>(0);

    RowCells(Mapping mapping, ColumnIndex index, ColumnStyles styles, SourceRow row) {
        this.mapping = mapping;
        this.index = index;
        this.styles = styles;
        this.row = row;
    }

    List<RowProblem> problems() {
        return problems;
    }

    boolean has(Target target) {
        return mapping.source(target) != null;
    }

    void refuse(Target target, String code) {
        problems.add(new RowProblem(row.line(), target.key(), text(target), code));
    }

    /** The text of a field: its columns joined by a space, its value, or what a blank cell means; else empty. */
    String text(Target target) {
        FieldSource source = mapping.source(target);
        if (source == null) {
            return "";
        }
        int[] columns = index.of(target);
        String text = columns.length == 1
                ? row.text(columns[0])
                : columns.length == 0 ? constant(source) : String.join(" ", parts(columns));
        return text.isEmpty() && source.fallback() != null ? source.fallback().strip() : text;
    }

    /** As {@link #text}, refused beyond its length. */
    String text(Target target, int longest) {
        String text = text(target);
        if (text.length() > longest) {
            refuse(target, "import.text.too-long");
        }
        return text;
    }

    /** The path of a category: its columns from the root down, blank ones left out, or a path written in one cell. */
    List<String> path(Target target) {
        int[] columns = index.of(target);
        return columns.length > 1 ? parts(columns) : CategoryPath.split(text(target));
    }

    @Nullable LocalDate date() {
        FieldSource source = mapping.source(Target.DATE);
        int[] columns = index.of(Target.DATE);
        if (source != null && columns.length == 1) {
            LocalDate stored = row.date(columns[0]);
            if (stored != null) {
                return stored;
            }
        }
        String text = text(Target.DATE);
        Reading<LocalDate> reading = columns.length == 0
                ? CONSTANT_DATES.get().read(text)
                : styles.date().read(text);
        return switch (reading) {
            case Reading.Value<LocalDate>(LocalDate date) -> date;
            case Reading.Blank<LocalDate>() -> {
                refuse(Target.DATE, "import.date.missing");
                yield null;
            }
            case Reading.Unreadable<LocalDate>(String code) -> {
                refuse(Target.DATE, code);
                yield null;
            }
        };
    }

    /** The number of a field, null when blank or refused. */
    @Nullable BigDecimal number(Target target) {
        int[] columns = index.of(target);
        FieldSource source = mapping.source(target);
        if (source != null && source.debitCredit()) {
            return difference(number(target, columns[0]), number(target, columns[1]));
        }
        return columns.length == 1 ? number(target, columns[0]) : read(target, text(target));
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal debit, @Nullable BigDecimal credit) {
        if (debit == null && credit == null) {
            return null;
        }
        BigDecimal left = debit == null ? BigDecimal.ZERO : debit;
        return credit == null ? left : left.subtract(credit);
    }

    private @Nullable BigDecimal number(Target target, int column) {
        BigDecimal stored = row.number(column);
        return stored != null ? stored : read(target, index.of(target).length == 1 ? text(target) : row.text(column));
    }

    private @Nullable BigDecimal read(Target target, String text) {
        return switch (styles.number(target).read(text)) {
            case Reading.Value<BigDecimal>(BigDecimal number) -> number;
            case Reading.Blank<BigDecimal>() -> null;
            case Reading.Unreadable<BigDecimal>(String code) -> {
                refuse(target, code);
                yield null;
            }
        };
    }

    boolean keyBlank() {
        for (int column : index.key()) {
            if (!row.text(column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The key as a reader of the file knows it. */
    String keyText() {
        return String.join(" ", parts(index.key()));
    }

    List<String> key() {
        List<String> key = new ArrayList<>();
        key.add("key");
        for (int column : index.key()) {
            key.add(row.text(column));
        }
        return key;
    }

    /** One value for all rows is written as people write it: French order, or ISO. */
    private static final ThreadLocal<DateStyle> CONSTANT_DATES =
            ThreadLocal.withInitial(() -> java.util.Objects.requireNonNull(DateStyle.of(DateStyle.DAY_FIRST)));

    private static String constant(FieldSource source) {
        return source.value() == null ? "" : source.value().strip();
    }

    private List<String> parts(int[] columns) {
        List<String> parts = new ArrayList<>(columns.length);
        for (int column : columns) {
            String part = row.text(column);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }
}
