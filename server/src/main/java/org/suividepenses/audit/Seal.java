package org.suividepenses.audit;

import java.time.Instant;
import org.suividepenses.audit.internal.AnchorLine;

/**
 * The newest link of the chain (ADR 0024).
 *
 * @param position how many entries are sealed
 * @param hash in hexadecimal
 */
public record Seal(long position, String hash, Instant sealedAt) {

    /** The line that is kept outside, and with which the chain must agree for ever: moment, position, hash. */
    public String anchor() {
        return AnchorLine.of(sealedAt, position, hash);
    }
}
