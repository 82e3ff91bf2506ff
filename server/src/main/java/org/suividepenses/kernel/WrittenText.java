package org.suividepenses.kernel;

/** What is asked of every text that people write, wherever it is kept: what cannot be seen can be neither checked nor found. */
public final class WrittenText {

    private WrittenText() {}

    /**
     * Notices a text that is too long or holds unfit characters.
     *
     * @param length the most characters, each counted once even where UTF-16 needs two
     */
    public static void check(String pointer, String text, int length, FieldProblems problems) {
        if (text.codePointCount(0, text.length()) > length) {
            problems.add(pointer, "field.too-long", length);
        } else if (UnfitCharacters.in(text)) {
            problems.add(pointer, "field.control-character");
        }
    }

    /** As {@link #check}; also notices a text in which there is nothing to see. */
    public static void checkRequired(String pointer, String text, int length, FieldProblems problems) {
        if (isEmpty(text)) {
            problems.add(pointer, "field.required");
        } else {
            check(pointer, text, length, problems);
        }
    }

    /** Whether there is nothing to see: no character at all, or spaces, marks and signs without width alone. */
    public static boolean isEmpty(String text) {
        return text.codePoints().noneMatch(WrittenText::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            case Character.CONTROL -> !Character.isWhitespace(character);
            default -> !isFiller(character);
        };
    }

    /** Hangul fillers and the empty Braille cell: letters and signs by their category, blank on every screen. */
    private static boolean isFiller(int character) {
        return switch (character) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800 -> true;
            default -> false;
        };
    }
}
