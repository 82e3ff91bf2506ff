package org.suividepenses.exchange.internal.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.suividepenses.kernel.SearchText;

/** What someone probably meant. */
final class NearNames {

    private static final int SHOWN = 3;

    private NearNames() {}

    /** The names most like the one asked for, nearest first, as one text; all of few. */
    static String of(String asked, Collection<String> names) {
        String folded = SearchText.fold(asked);
        List<String> named =
                names.stream().filter(name -> !name.isEmpty()).distinct().toList();
        return named.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(folded, SearchText.fold(name)))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .map(name -> "«\u202F" + name + "\u202F»")
                .collect(Collectors.joining(", "));
    }

    /** Edits between the two; a name that contains the other counts as near. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        boolean contains = a.length() > 2 && b.contains(a) || b.length() > 2 && a.contains(b);
        return contains ? 1 : row[b.length()];
    }
}
