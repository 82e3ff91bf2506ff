package org.suividepenses.operation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number an operation gets when it is submitted: {@code 2026-000123}. Gapless within a fiscal year and never used
 * twice (DOMAIN rule 7).
 *
 * @param fiscalYear the label of the fiscal year of the operation's date
 * @param rank from 1
 */
public record OperationNumber(int fiscalYear, long rank) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{6,15})");

    public OperationNumber {
        if (fiscalYear < 1000 || fiscalYear > 9999 || rank < 1) {
            throw new IllegalArgumentException(fiscalYear + "-" + rank);
        }
    }

    /** @throws IllegalArgumentException when {@code text} is no number as written by {@link #toString()} */
    public static OperationNumber parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new OperationNumber(Integer.parseInt(written.group(1)), Long.parseLong(written.group(2)));
    }

    /** At least six digits, so that numbers of one year sort as text. */
    @Override
    public String toString() {
        return "%04d-%06d".formatted(fiscalYear, rank);
    }
}
