package org.suividepenses.organisation.internal;

import java.util.regex.Pattern;
import org.suividepenses.kernel.UnfitCharacters;

/** Text that people type or that files hold, made fit to keep. */
public final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** Every run of spaces and line ends becomes one space; none is left at the ends. */
    public static String oneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Whether a text of one line holds characters that have no place in it. */
    public static boolean hasControlCharacters(String text) {
        return UnfitCharacters.in(text) || text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0;
    }
}
