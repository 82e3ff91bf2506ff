package org.suividepenses.audit.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An end of the chain, as it is kept outside the database: moment, position and hash, with a space between. */
public final class AnchorLine {

    /** Mail programs break lines and put {@code >} before them. */
    private static final String GAP = "[\\s\\h>]+";

    private static final Pattern ANYWHERE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,18}Z" + GAP + "(\\d{1,18})" + GAP + "([0-9a-fA-F]{64})(?![0-9a-zA-Z])");

    private AnchorLine() {}

    public static String of(Instant moment, long position, String hash) {
        return moment + " " + position + " " + hash;
    }

    /** What a line of the file of anchors says; empty when it is none. */
    static Optional<SealHead> head(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SealHead(Long.parseLong(parts[1]), SealHash.parse(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every anchor in a text of any kind, also of lines that were broken or quoted. */
    static List<SealHead> in(String text) {
        return ANYWHERE.matcher(text)
                .results()
                .map(found -> new SealHead(Long.parseLong(found.group(1)), SealHash.parse(found.group(2))))
                .toList();
    }
}
