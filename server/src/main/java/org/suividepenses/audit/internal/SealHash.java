package org.suividepenses.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry and of all that were sealed before it: SHA-256 of the hash before, then of the entry's canonical form
 * (ADR 0024): a byte for the version of the form, the id and the microseconds since 1970 as eight bytes each, then the texts in
 * UTF-8 and the ids as sixteen bytes, each after its length in four bytes, −1 where there is none. Numbers are big-endian. An
 * entry on somebody's behalf has the second form, which ends with whose.
 */
public final class SealHash {

    /** Before the first entry. */
    public static final SealHash NONE = new SealHash(new byte[32]);

    private static final byte FORM = 1;
    private static final byte FORM_ON_BEHALF = 2;
    private static final int ABSENT = -1;
    private static final int MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private final byte[] value;

    private SealHash(byte[] value) {
        this.value = value;
    }

    static SealHash of(byte[] kept) {
        return new SealHash(kept.clone());
    }

    /** @throws IllegalArgumentException when it is not 64 hexadecimal digits */
    static SealHash parse(String hexadecimal) {
        byte[] value = HexFormat.of().parseHex(hexadecimal);
        if (value.length != NONE.value.length) {
            throw new IllegalArgumentException("not a hash: " + hexadecimal);
        }
        return new SealHash(value);
    }

    /** That of the next entry of the chain. */
    SealHash then(AuditRow entry) {
        MessageDigest digest = sha256();
        digest.update(value);
        boolean onBehalf = entry.onBehalfOfId() != null || entry.onBehalfOfName() != null;
        digest.update(onBehalf ? FORM_ON_BEHALF : FORM);
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(entry.id())
                .putLong(entry.at().getEpochSecond() * MICROS_PER_SECOND
                        + entry.at().getNano() / NANOS_PER_MICRO)
                .array());
        add(digest, entry.actorId());
        add(digest, entry.actorName());
        add(digest, entry.address());
        add(digest, entry.action());
        add(digest, entry.subjectType());
        add(digest, entry.subjectId());
        add(digest, entry.changes());
        if (onBehalf) {
            add(digest, entry.onBehalfOfId());
            add(digest, entry.onBehalfOfName());
        }
        return new SealHash(digest.digest());
    }

    byte[] bytes() {
        return value.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealHash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(value);
    }

    private static void add(MessageDigest digest, @Nullable String text) {
        add(digest, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, @Nullable UUID id) {
        add(
                digest,
                id == null
                        ? null
                        : ByteBuffer.allocate(2 * Long.BYTES)
                                .putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits())
                                .array());
    }

    private static void add(MessageDigest digest, byte @Nullable [] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? ABSENT : value.length)
                .array());
        if (value != null) {
            digest.update(value);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
