package org.suividepenses.attachment.internal.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The hash by which contents are named, as 64 lower-case hexadecimal digits. */
public final class Sha256 {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }

    /** What a digest has come to; it begins anew. */
    public static String digits(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Where a content lies below the others: two digits of its hash to a folder, {@code ab/abcd…}.
     *
     * @throws IllegalArgumentException for anything but a hash
     */
    static String path(String sha256) {
        if (!DIGITS.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no hash: " + sha256);
        }
        return sha256.substring(0, 2) + "/" + sha256;
    }
}
