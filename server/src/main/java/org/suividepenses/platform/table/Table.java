package org.suividepenses.platform.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A report as a table, in the words of its readers.
 *
 * @param name of its file, without extension
 * @param owner whose figures they are, above the title
 * @param facts what it shows and when it was drawn up, below the title
 * @param levelHeading above the levels of the rows, which CSV writes as numbers and the others as indents
 * @param columns the first is that of the rows' names
 * @param signatures who signs it, as it is printed; nobody signs most
 * @param language in which numbers are written
 */
public record Table(
        String name,
        String owner,
        String title,
        List<Fact> facts,
        String levelHeading,
        List<Column> columns,
        List<Row> rows,
        List<String> signatures,
        Locale language) {

    /** One that nobody signs. */
    public Table(
            String name,
            String owner,
            String title,
            List<Fact> facts,
            String levelHeading,
            List<Column> columns,
            List<Row> rows,
            Locale language) {
        this(name, owner, title, facts, levelHeading, columns, rows, List.of(), language);
    }

    public Table {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        signatures = List.copyOf(signatures);
    }

    /** A line above the columns: what was chosen, and when. */
    public record Fact(String label, String value) {}

    /** @param numeric set to the right */
    public record Column(String heading, boolean numeric) {

        public static Column text(String heading) {
            return new Column(heading, false);
        }

        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    /**
     * @param level how far below the outermost rows, which are at 0
     * @param weight how much it stands out
     * @param cells one for each column
     */
    public record Row(int level, Weight weight, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How much a row stands out. */
    public enum Weight {
        PLAIN,
        /** No longer counts: struck through, save in CSV. */
        STRUCK,
        STRONG,
        /** The sum of all. */
        TOTAL
    }

    /** What stands in a row and a column. */
    public sealed interface Cell {}

    public record Text(String text) implements Cell {}

    /** @param value written with as many decimals as it has */
    public record Amount(BigDecimal value) implements Cell {}

    /** @param fraction 0.835 for 83.5 % */
    public record Rate(BigDecimal fraction) implements Cell {}

    public record Blank() implements Cell {}
}
