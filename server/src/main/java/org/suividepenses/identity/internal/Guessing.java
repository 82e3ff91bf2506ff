package org.suividepenses.identity.internal;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How soon a password is guessed, by zxcvbn (D. L. Wheeler, USENIX Security 2016): lists of leaked passwords, words and
 * names, dates, keyboard rows, repetitions, and what these become with capitals and digits for letters. French words and
 * the rows of a French keyboard are ours.
 */
final class Guessing {

    /** Of 0 to 4; from 3 on, more than a hundred million guesses are needed. */
    private static final int STRONG = 3;

    private static final int SHORTEST_WORD = 3;
    private static final Zxcvbn ESTIMATOR = new Zxcvbn();
    private static final List<String> FRENCH = french();

    private Guessing() {}

    static boolean easy(String password, List<String> ownWords) {
        List<String> known = Stream.concat(FRENCH.stream(), ownWords.stream().flatMap(Guessing::parts))
                .toList();
        return ESTIMATOR.measure(folded(password), known).getScore() < STRONG;
    }

    /** The words of a name or an address, and the whole without spaces. */
    private static Stream<String> parts(String name) {
        String folded = folded(name);
        return Stream.concat(Stream.of(folded.replaceAll("[^a-z0-9]+", "")), Stream.of(folded.split("[^a-z0-9]+")))
                .filter(word -> word.length() >= SHORTEST_WORD);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> french() {
        try (InputStream words =
                Objects.requireNonNull(Guessing.class.getResourceAsStream("/passwords/french-words.txt"))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
