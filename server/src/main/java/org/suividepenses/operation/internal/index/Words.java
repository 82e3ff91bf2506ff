package org.suividepenses.operation.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.suividepenses.kernel.SearchText;

/**
 * Cuts French (and English) text into folded words, the same way for what is kept and for what is asked.
 *
 * <p>A word is a run of letters and digits; an elided article ({@code l'eau}) is left out. A chunk of several words with
 * a digit in it ({@code BC/2024-015}) is a reference: its words are found one by one, and also joined, from each of
 * them to the end ({@code bc-2024-015}, {@code 2024-015}), so that part of a reference is found as typed.
 */
final class Words {

    /** Longer words are cut: nobody types them, and a term has a limit. */
    static final int WORD_LENGTH_LIMIT = 100;

    /** References of more parts are only found by their words. */
    private static final int REFERENCE_PARTS_LIMIT = 8;

    private static final char JOINT = '-';
    private static final Set<String> ELIDED =
            Set.of("l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");

    private Words() {}

    /** A piece of text between spaces. */
    record Chunk(List<String> words, boolean reference) {

        /** The words joined, from the given one to the last. */
        String joined(int from) {
            String joined = String.join(String.valueOf(JOINT), words.subList(from, words.size()));
            return cut(joined);
        }
    }

    /** Adds every term the text is to be found by. */
    static void addTerms(String text, Set<String> terms) {
        for (Chunk chunk : chunks(text)) {
            terms.addAll(chunk.words());
            if (chunk.reference()) {
                for (int part = 0; part < chunk.words().size() - 1; part++) {
                    terms.add(chunk.joined(part));
                }
            }
        }
    }

    /** Adds the terms of an operation number, also without its leading zeros: {@code 2026-000123} is found by 123. */
    static void addNumberTerms(String number, Set<String> terms) {
        addTerms(number, terms);
        for (Chunk chunk : chunks(number)) {
            List<String> bare =
                    chunk.words().stream().map(Words::withoutLeadingZeros).toList();
            terms.addAll(bare);
            terms.add(new Chunk(bare, true).joined(0));
        }
    }

    static List<Chunk> chunks(String text) {
        List<Chunk> chunks = new ArrayList<>();
        String folded = SearchText.fold(text);
        int start = 0;
        while (start < folded.length()) {
            int end = folded.indexOf(' ', start);
            end = end < 0 ? folded.length() : end;
            if (end > start) {
                Chunk chunk = chunk(folded, start, end);
                if (!chunk.words().isEmpty()) {
                    chunks.add(chunk);
                }
            }
            start = end + 1;
        }
        return chunks;
    }

    private static Chunk chunk(String folded, int start, int end) {
        List<String> words = new ArrayList<>(2);
        boolean digit = false;
        boolean apostrophe = false;
        int position = start;
        while (position < end) {
            int wordEnd = position;
            while (wordEnd < end && Character.isLetterOrDigit(folded.charAt(wordEnd))) {
                digit |= Character.isDigit(folded.charAt(wordEnd));
                wordEnd++;
            }
            boolean beforeApostrophe = wordEnd < end && isApostrophe(folded.charAt(wordEnd));
            if (wordEnd > position) {
                String word = cut(folded.substring(position, wordEnd));
                if (!(beforeApostrophe && ELIDED.contains(word))) {
                    words.add(word);
                }
            }
            apostrophe |= beforeApostrophe;
            position = wordEnd + 1;
        }
        boolean reference = digit && !apostrophe && words.size() > 1 && words.size() <= REFERENCE_PARTS_LIMIT;
        return new Chunk(words, reference);
    }

    /** Whether a typo in the word is forgiven: one of at least four letters and nothing else. */
    static boolean forgivesTypo(String word) {
        return word.length() >= 4 && word.chars().allMatch(Character::isLetter);
    }

    static String withoutLeadingZeros(String word) {
        int first = 0;
        while (first < word.length() - 1 && word.charAt(first) == '0') {
            first++;
        }
        return word.substring(first);
    }

    private static boolean isApostrophe(char character) {
        return character == '\'' || character == '\u2019' || character == '\u02BC' || character == '`';
    }

    private static String cut(String word) {
        return word.length() <= WORD_LENGTH_LIMIT ? word : word.substring(0, WORD_LENGTH_LIMIT);
    }
}
