package org.suividepenses.exchange.internal.mapping;

/**
 * How a column was understood, where its writer should look twice.
 *
 * @param code key of the sentence: ambiguous or mixed
 * @param sample a value that shows it
 */
public record ColumnNote(Target target, String code, String sample, String understoodAs) {}
