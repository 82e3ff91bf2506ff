package org.suividepenses.operation.internal.index;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suividepenses.kernel.SearchText;

/** The words of one operation and what a search may find it by, written the slow and plain way. */
final class NaiveText {

    private static final Pattern ARTICLE = Pattern.compile("(?<![\\p{L}\\d])(l|d|c|j|m|n|s|t|qu)['’]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

    private final Set<String> words = new HashSet<>();
    private final List<String> references;

    NaiveText(OperationDocument operation) {
        texts(operation).forEach(text -> words.addAll(wordsOf(SearchText.fold(text))));
        if (operation.number() != null) {
            words.add(operation.number().replaceAll("^\\d+-0*", ""));
        }
        references = texts(operation)
                .flatMap(text -> Arrays.stream(SearchText.fold(text).split(" ")))
                .filter(NaiveText::hasDigit)
                .map(NaiveText::wordsOf)
                .flatMap(parts -> IntStream.range(0, Math.max(0, parts.size() - 1))
                        .mapToObj(from -> String.join("-", parts.subList(from, parts.size()))))
                .toList();
    }

    /** The words of a typed text, chunk by chunk. */
    static List<List<String>> chunks(String text) {
        return Arrays.stream(SearchText.fold(text).split(" "))
                .map(NaiveText::wordsOf)
                .filter(chunk -> !chunk.isEmpty())
                .toList();
    }

    boolean matches(List<List<String>> chunks, boolean typos) {
        for (int i = 0; i < chunks.size(); i++) {
            boolean last = i == chunks.size() - 1;
            List<String> chunk = chunks.get(i);
            boolean reference = chunk.size() > 1 && chunk.stream().anyMatch(NaiveText::hasDigit);
            boolean found =
                    reference && !typos ? hasReference(String.join("-", chunk), last) : hasWords(chunk, last, typos);
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** Whether a second look with typos makes sense. */
    static boolean forgives(List<List<String>> chunks) {
        return chunks.stream()
                .anyMatch(chunk -> chunk.stream().anyMatch(word -> letters(word, 4))
                        || chunk.size() > 1 && chunk.stream().anyMatch(NaiveText::hasDigit));
    }

    private boolean hasWords(List<String> wanted, boolean last, boolean typos) {
        for (int i = 0; i < wanted.size(); i++) {
            String word = wanted.get(i);
            boolean beginning = last && i == wanted.size() - 1;
            boolean forgiving = typos && letters(word, 4);
            if (words.stream().noneMatch(candidate -> same(candidate, word, beginning, forgiving))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasReference(String wanted, boolean last) {
        return references.stream()
                .anyMatch(joined -> joined.equals(wanted) || joined.startsWith(last ? wanted : wanted + "-"));
    }

    private static boolean same(String candidate, String word, boolean beginning, boolean forgiving) {
        boolean letters = letters(word, 3) && letters(candidate, 3);
        String stem = letters ? Stems.stem(word) : word;
        String candidateStem = letters ? Stems.stem(candidate) : candidate;
        if (candidate.equals(word) || candidateStem.equals(stem) || beginning && candidate.startsWith(word)) {
            return true;
        }
        if (!forgiving) {
            return false;
        }
        if (similar(candidate, word) || letters && similar(candidateStem, stem)) {
            return true;
        }
        return beginning
                && word.length() >= 5
                && Stream.iterate(1, length -> length <= candidate.length(), length -> length + 1)
                        .anyMatch(length -> similar(candidate.substring(0, length), word));
    }

    /** One edit, or two neighbours exchanged, behind the same first letter. */
    static boolean similar(String one, String other) {
        if (one.isEmpty() || other.isEmpty() || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        String a = one.substring(1);
        String b = other.substring(1);
        int common = 0;
        while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        String restA = a.substring(common);
        String restB = b.substring(common);
        if (restA.equals(restB)) {
            return true;
        }
        boolean exchanged = restA.length() > 1
                && restB.length() > 1
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return exchanged
                || !restA.isEmpty() && restA.substring(1).equals(restB)
                || !restB.isEmpty() && restB.substring(1).equals(restA)
                || !restA.isEmpty() && !restB.isEmpty() && restA.substring(1).equals(restB.substring(1));
    }

    private static Stream<String> texts(OperationDocument operation) {
        OperationDocument.Category category = operation.category();
        OperationDocument.Supplier supplier = operation.supplier();
        return Stream.of(
                operation.description(),
                operation.reference(),
                operation.notes(),
                operation.number() == null ? "" : operation.number(),
                operation.unit().code(),
                operation.unit().name(),
                category == null ? "" : category.code(),
                category == null ? "" : category.path(),
                supplier == null ? "" : supplier.name());
    }

    private static List<String> wordsOf(String folded) {
        return Arrays.stream(NO_WORD.split(ARTICLE.matcher(folded).replaceAll(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean letters(String word, int atLeast) {
        return word.length() >= atLeast && word.chars().allMatch(Character::isLetter);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
