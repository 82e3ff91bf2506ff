package org.suividepenses.exchange.internal.mapping;

/**
 * Why a line cannot be imported.
 *
 * @param line from 1, as an editor numbers it
 * @param field key of the {@link Target}
 * @param value what stands in the file
 * @param code key of the reason in the message catalogue
 */
public record RowProblem(long line, String field, String value, String code) {

    public RowProblem {
        value = value.length() > 200 ? value.substring(0, 199) + "…" : value;
    }
}
