package org.suividepenses.kernel;

/**
 * Characters that have no place in a text people read: control characters, halves of characters, and those that turn the
 * direction of what follows, with which a text can look like another one (Unicode Technical Report 36).
 */
public final class UnfitCharacters {

    private UnfitCharacters() {}

    /** Whether a text has any; line ends and tabs are none. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(UnfitCharacters::is);
    }

    private static boolean is(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        return control || Character.getType(character) == Character.SURROGATE || turnsDirection(character);
    }

    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
