package org.suividepenses.exchange.internal.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.HashMap;
import java.util.Map;

/** The delimiter that splits the beginning of a file into rows of one width, as wide as can be. */
final class DelimiterGuess {

    /** What programs write; the first wins among equals. */
    static final String CANDIDATES = ";\t,|";

    private static final int ROWS = 200;

    private DelimiterGuess() {}

    static char of(String sample) {
        if (sample.length() > 4 && sample.regionMatches(true, 0, "sep=", 0, 4)) {
            return sample.charAt(4);
        }
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            long score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** One that makes thousands of fields of a row separates: the reading then says that they are too many. */
    private static long score(String sample, char delimiter) {
        try {
            return scoreOfRows(sample, delimiter);
        } catch (CsvParseException tooManyFields) {
            return Long.MAX_VALUE;
        }
    }

    private static long scoreOfRows(String sample, char delimiter) {
        Map<Integer, Integer> widths = new HashMap<>();
        int rows = 0;
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .allowExtraCharsAfterClosingQuote(true);
        for (CsvRecord row : builder.ofCsvRecord(sample)) {
            if (rows == ROWS) {
                break;
            }
            rows++;
            widths.merge(row.getFieldCount(), 1, Integer::sum);
        }
        long best = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            if (width.getKey() > 1) {
                long perMille = 1_000L * width.getValue() / rows;
                best = Math.max(best, perMille * perMille * Math.min(width.getKey() + 8, 30));
            }
        }
        return best;
    }
}
