package org.suividepenses.operation;

/**
 * A document that an operation needs.
 *
 * @param kind the code of its kind
 * @param step that is not taken without it
 */
public record MissingDocument(String kind, DocumentStep step) {}
