package org.suividepenses.audit;

import java.time.Instant;

/**
 * The newest link of the chain (ADR 0024).
 *
 * @param position how many entries are sealed
 * @param hash in hexadecimal
 */
public record Seal(long position, String hash, Instant sealedAt) {}
