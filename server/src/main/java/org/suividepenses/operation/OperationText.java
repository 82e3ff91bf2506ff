package org.suividepenses.operation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of an operation, made fit to keep. */
final class OperationText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    private OperationText() {}

    /** One line: every run of spaces and line ends is one space, none at the ends. */
    static String line(String text) {
        return isLine(text) ? text : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Printable ASCII with single spaces between words: as most lines are typed. */
    private static boolean isLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Several lines, each without spaces at its end, with one kind of line end. */
    static String lines(String text) {
        return LINE_ENDS
                .splitAsStream(text)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
