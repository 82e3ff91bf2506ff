package org.suividepenses.operation.internal.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Light French stems of folded words: singular and plural, masculine and feminine are found by each other. */
final class Stems {

    private static final int WORDS_REMEMBERED = 50_000;
    private static final Cache<String, String> REMEMBERED =
            Caffeine.newBuilder().maximumSize(WORDS_REMEMBERED).build();

    private Stems() {}

    /** Whether the word has a stem of its own: words with digits, and very short ones, have not. */
    static boolean hasStem(String word) {
        return word.length() >= 3 && word.chars().allMatch(Character::isLetter);
    }

    static String stem(String word) {
        return REMEMBERED.get(word, Stems::compute);
    }

    private static String compute(String word) {
        try (OneWord source = new OneWord(word);
                FrenchLightStemFilter stemmed = new FrenchLightStemFilter(source)) {
            stemmed.incrementToken();
            return stemmed.getAttribute(CharTermAttribute.class).toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class OneWord extends TokenStream {

        private final String word;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        OneWord(String word) {
            this.word = word;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.setEmpty().append(word);
            return true;
        }
    }
}
