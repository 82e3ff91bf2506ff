package org.suividepenses.audit.internal;

/**
 * Where the chain ends.
 *
 * @param position from 1; 0 before the first entry
 */
public record SealHead(long position, SealHash hash) {

    static final SealHead NONE = new SealHead(0, SealHash.NONE);

    SealHead then(AuditRow entry) {
        return new SealHead(position + 1, hash.then(entry));
    }
}
