package org.suividepenses.exchange.internal.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** 128 bits that are the same for rows that are the same; made with SHA-256. */
public record RowIdentity(long high, long low) {

    /** Of parts whose boundaries count: {@code ("a", "b")} is not {@code ("ab", "")}. */
    static RowIdentity of(Iterable<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return of(digest);
    }

    /** The identity of the n-th of equal rows in a file, from 1. */
    public RowIdentity occurrence(int number) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(20)
                .putLong(high)
                .putLong(low)
                .putInt(number)
                .flip());
        return of(digest);
    }

    public UUID uuid() {
        return new UUID(high, low);
    }

    private static RowIdentity of(MessageDigest digest) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new RowIdentity(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }
}
