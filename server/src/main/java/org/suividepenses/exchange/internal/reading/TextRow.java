package org.suividepenses.exchange.internal.reading;

import java.util.List;

/** A row of a CSV file. */
record TextRow(long line, List<String> cells) implements SourceRow {

    @Override
    public int width() {
        return cells.size();
    }

    @Override
    public String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
