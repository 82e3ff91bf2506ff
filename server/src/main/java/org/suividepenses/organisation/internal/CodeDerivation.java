package org.suividepenses.organisation.internal;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.ReferenceName;

/** Makes a code out of a name, for those who do not care about codes. */
final class CodeDerivation {

    private static final int LENGTH = 24;
    private static final Pattern NOT_WRITTEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CodeDerivation() {}

    /**
     * {@code "Direction des études"} → {@code "DIRECTION-DES-ETUDES"}, then {@code "DIRECTION-DES-ETUDES-2"}.
     *
     * @param taken tells of a folded code whether it exists
     */
    static String derive(ReferenceName name, Predicate<String> taken) {
        String stem = stem(name);
        String code = stem;
        for (int number = 2; taken.test(SearchText.fold(code)); number++) {
            code = stem + "-" + number;
        }
        return code;
    }

    private static String stem(ReferenceName name) {
        String words = NOT_WRITTEN
                .matcher(name.folded())
                .replaceAll("-")
                .replaceAll("^-|-$", "")
                .toUpperCase(Locale.ROOT);
        if (words.isEmpty()) {
            return "X";
        }
        if (words.length() <= LENGTH) {
            return words;
        }
        int wordEnd = words.lastIndexOf('-', LENGTH);
        int end = wordEnd > LENGTH / 2 ? wordEnd : LENGTH;
        return Character.isHighSurrogate(words.charAt(end - 1)) ? words.substring(0, end - 1) : words.substring(0, end);
    }
}
