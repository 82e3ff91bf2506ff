package org.suividepenses.exchange;

/**
 * What is wrong with one line.
 *
 * @param seq place among the faults of the import, from 1
 * @param code key of the reason in the message catalogue
 */
public record ImportFault(int seq, long line, String field, String value, String code) {}
