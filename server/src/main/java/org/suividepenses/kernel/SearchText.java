package org.suividepenses.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One folding of names for every comparison by eye: no case, no accents, single spaces. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private SearchText() {}

    /** {@code "  Électricité  de Guinée"} → {@code "electricite de guinee"}. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("");
        String ligatures =
                bare.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae");
        return SPACES.matcher(ligatures.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
