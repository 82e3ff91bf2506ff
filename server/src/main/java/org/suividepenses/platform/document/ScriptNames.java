package org.suividepenses.platform.document;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How scripts, and orders to start a program, are called in a PDF (ISO 32000-1, 12.6.4). */
final class ScriptNames {

    /** In bytes that nobody has taken apart; of the short name only objects are asked, since pictures hold it by chance. */
    static final Pattern IN_BYTES = Pattern.compile(written("JavaScript") + "|" + written("Launch"));

    private ScriptNames() {}

    static boolean contains(String name) {
        return name.equals("JavaScript") || name.equals("JS") || name.equals("Launch");
    }

    /** Each letter plain or by its number (ISO 32000-1, 7.3.5). */
    private static String written(String name) {
        return name.chars()
                .mapToObj(letter -> "(?:%c|#(?i:%02x))".formatted(letter, letter))
                .collect(Collectors.joining("", "/", "[\\s/(<\\[>]"));
    }
}
