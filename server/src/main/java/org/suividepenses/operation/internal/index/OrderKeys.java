package org.suividepenses.operation.internal.index;

import org.apache.lucene.util.BytesRef;
import org.suividepenses.kernel.SearchText;

/** Texts whose byte order is the order a person expects of names and numbers. */
final class OrderKeys {

    /** Names equal that far are ordered by id. */
    private static final int NAME_LENGTH_LIMIT = 120;

    private static final int DIGITS_LIMIT = 25;

    private OrderKeys() {}

    /** Names without case and accents. */
    static BytesRef ofName(String name) {
        String folded = SearchText.fold(name);
        return new BytesRef(folded.length() <= NAME_LENGTH_LIMIT ? folded : folded.substring(0, NAME_LENGTH_LIMIT));
    }

    /**
     * Numbers with runs of digits as numbers, so that 2026-1000000 follows 2026-999999: each run is written without
     * leading zeros behind a letter for its length.
     */
    static BytesRef ofNumber(String number) {
        String folded = SearchText.fold(number);
        StringBuilder key = new StringBuilder(folded.length() + 4);
        int position = 0;
        while (position < folded.length()) {
            int end = position;
            while (end < folded.length() && isDigit(folded.charAt(end))) {
                end++;
            }
            if (end > position) {
                String digits = Words.withoutLeadingZeros(folded.substring(position, end));
                key.append((char) ('A' + Math.min(digits.length(), DIGITS_LIMIT)))
                        .append(digits);
                position = end;
            } else {
                key.append(folded.charAt(position++));
            }
        }
        return new BytesRef(key);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
