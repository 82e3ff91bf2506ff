package org.suividepenses.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.internal.reading.DateColumn;
import org.suividepenses.exchange.internal.reading.DateStyle;
import org.suividepenses.exchange.internal.reading.NumberColumn;
import org.suividepenses.exchange.internal.reading.NumberStyle;
import org.suividepenses.exchange.internal.reading.RowCursor;
import org.suividepenses.exchange.internal.reading.SourceRow;
import org.suividepenses.exchange.internal.reading.TabularFile;

/** How dates and numbers of the mapped columns are written: as the mapping says, else as the whole file shows. */
final class ColumnStyles {

    private final DateStyle date;
    private final Map<Target, NumberStyle> numbers = new EnumMap<>(Target.class);
    private final List<ColumnNote> notes = new ArrayList<>();

    ColumnStyles(Mapping mapping, ColumnIndex index, TabularFile file) {
        DateColumn dates = new DateColumn();
        Map<Target, NumberColumn> columns = new EnumMap<>(Target.class);
        for (Target target : mapping.fields().keySet()) {
            if (target.isNumber() && index.of(target).length > 0 && given(mapping, target) == null) {
                columns.put(target, new NumberColumn());
            }
        }
        String pattern = pattern(mapping);
        boolean datesOpen = pattern == null && index.of(Target.DATE).length > 0;
        if (datesOpen || !columns.isEmpty()) {
            look(file, index, datesOpen ? dates : null, columns);
        }
        this.date = pattern == null ? dates.style() : Objects.requireNonNull(DateStyle.of(pattern));
        if (datesOpen) {
            note(dates);
        }
        columns.forEach((target, column) -> {
            numbers.put(target, column.style());
            note(target, column);
        });
        for (Target target : mapping.fields().keySet()) {
            NumberStyle given = given(mapping, target);
            if (given != null) {
                numbers.put(target, given);
            }
        }
    }

    DateStyle date() {
        return date;
    }

    NumberStyle number(Target target) {
        return numbers.getOrDefault(target, NumberStyle.POINT);
    }

    List<ColumnNote> notes() {
        return notes;
    }

    private static void look(
            TabularFile file, ColumnIndex index, @Nullable DateColumn dates, Map<Target, NumberColumn> columns) {
        try (RowCursor rows = file.rows()) {
            while (rows.hasNext()) {
                SourceRow row = rows.next();
                if (dates != null && row.date(index.of(Target.DATE)[0]) == null) {
                    dates.see(row.text(index.of(Target.DATE)[0]));
                }
                columns.forEach((target, column) -> {
                    for (int position : index.of(target)) {
                        if (row.number(position) == null) {
                            column.see(row.text(position));
                        }
                    }
                });
            }
        }
    }

    private void note(DateColumn dates) {
        String sample = dates.ambiguous();
        if (sample != null) {
            notes.add(new ColumnNote(Target.DATE, "import.note.date-ambiguous", sample, date.pattern()));
        } else if (dates.mixed()) {
            notes.add(new ColumnNote(Target.DATE, "import.note.date-mixed", "", date.pattern()));
        }
    }

    private void note(Target target, NumberColumn column) {
        String sample = column.ambiguous();
        String decimal = String.valueOf(column.style().decimal());
        if (sample != null) {
            notes.add(new ColumnNote(target, "import.note.number-ambiguous", sample, decimal));
        } else if (column.mixed()) {
            notes.add(new ColumnNote(target, "import.note.number-mixed", "", decimal));
        }
    }

    private static @Nullable String pattern(Mapping mapping) {
        FieldSource source = mapping.source(Target.DATE);
        return source == null ? null : source.format();
    }

    private static @Nullable NumberStyle given(Mapping mapping, Target target) {
        FieldSource source = mapping.source(target);
        return source == null || source.decimal() == null ? null : NumberStyle.of(source.decimal());
    }
}
