package org.suividepenses.organisation.internal;

import java.util.regex.Pattern;

/** Text that people type or that files hold, made fit to keep. */
public final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** Every run of spaces and line ends becomes one space; none is left at the ends. */
    public static String oneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Whether it holds control characters, or halves of characters that no database can keep. */
    public static boolean hasControlCharacters(String text) {
        return text.codePoints()
                .anyMatch(character ->
                        Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
    }
}
