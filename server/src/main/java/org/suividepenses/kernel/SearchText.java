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
        return isPlain(text) ? foldPlain(text) : foldAny(text);
    }

    /** Printable ASCII: most of what is folded, and there is much of it in an import. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String foldPlain(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                gap = !folded.isEmpty();
            } else {
                if (gap) {
                    folded.append(' ');
                    gap = false;
                }
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            }
        }
        return folded.toString();
    }

    private static String foldAny(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("");
        String ligatures =
                bare.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae");
        return SPACES.matcher(ligatures.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
