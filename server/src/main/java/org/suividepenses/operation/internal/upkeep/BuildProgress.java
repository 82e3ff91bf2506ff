package org.suividepenses.operation.internal.upkeep;

/**
 * How far the building of an index is.
 *
 * @param written operations in it so far
 * @param total about how many there will be; 0 while that is being counted
 */
public record BuildProgress(long written, long total) {}
