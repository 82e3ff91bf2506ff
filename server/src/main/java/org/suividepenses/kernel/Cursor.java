package org.suividepenses.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** An opaque place in a list: the sort key and the id of its last row, so that it survives inserts. */
public final class Cursor {

    private static final String SEPARATOR = "\u001F";

    private Cursor() {}

    /** @param parts the sort key and the id, in the order in which {@link #decode} gives them back */
    public static String encode(String... parts) {
        byte[] joined = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /**
     * What {@link #encode} was given.
     *
     * @param parts how many there must be
     * @throws ProblemException {@link ProblemType#INVALID_REQUEST} when it is not one of ours
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> decoded = List.of(joined.split(SEPARATOR, -1));
            if (decoded.size() == parts) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal below
        }
        throw ProblemException.invalidParameter("cursor", "cursor.invalid");
    }
}
