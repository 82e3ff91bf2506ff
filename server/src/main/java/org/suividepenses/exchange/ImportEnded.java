package org.suividepenses.exchange;

/** Said when a job of an import has come to its end, well or not, and nothing of it is at work any more. */
public record ImportEnded(ImportFile file) {}
