package org.suividepenses.report.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.platform.table.Table.Blank;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Row;
import org.suividepenses.platform.table.Table.Text;
import org.suividepenses.platform.table.Table.Weight;

/** Rows of reports by category and by unit: name, code, then figures. */
@Component
class PartRows {

    private final TableHeads heads;

    PartRows(TableHeads heads) {
        this.heads = heads;
    }

    /** Over the rows of one kind. */
    Row heading(String key, int figures, Locale language) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Text(heads.word(key, language)));
        cells.addAll(Collections.nCopies(figures + 1, new Blank()));
        return new Row(0, Weight.STRONG, cells);
    }

    /** @param id null for what has no category */
    Row row(int level, @Nullable UUID id, String code, String name, List<Cell> figures, Locale language) {
        return row(Weight.PLAIN, level, code, id == null ? heads.word("no-category", language) : name, figures);
    }

    Row row(Weight weight, int level, String code, String name, List<Cell> figures) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Text(name));
        cells.add(new Text(code));
        cells.addAll(figures);
        return new Row(level, weight, cells);
    }
}
