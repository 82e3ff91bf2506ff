package org.suividepenses.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A narrow no-break space before double punctuation and inside quotes, as in the catalogue of the web client. */
class FrenchTypographyTest {

    private static final Pattern WRONG = Pattern.compile("[ \u00a0\\p{L}][;!?»]|[ \u00a0\\p{L}]:(?!//|mm)|«[^\u202f]");
    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```$|`[^`\n]*`|<http[^>]*>");
    private static final Pattern ENGLISH = Pattern.compile("(?ms)^## In English$.*");

    @Test
    void ofTheSentencesOfTheServer() throws IOException {
        Stream<String> sentences = Files.readAllLines(Path.of("src/main/resources/messages.properties")).stream()
                .map(line -> line.startsWith("#") ? line : line.substring(line.indexOf('=') + 1));
        assertThat(wrong(sentences)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/guide-utilisateur.md", "README.md"})
    void ofWhatIsWrittenForItsUsers(String file) throws IOException {
        String text = Files.readString(Path.of("..", file));
        String prose = CODE.matcher(ENGLISH.matcher(text).replaceAll("")).replaceAll("…");
        assertThat(wrong(prose.lines())).isEmpty();
    }

    @Test
    void otherSpacesAreFound() {
        assertThat(wrong(Stream.of("Échec : rien", "Échec\u00a0: rien", "Échec: rien", "« ici\u202f»")))
                .hasSize(4);
        assertThat(wrong(Stream.of("Échec\u202f: «\u202fici\u202f»\u202f; à 22:00", "https://depenses.example.org")))
                .isEmpty();
    }

    private static List<String> wrong(Stream<String> lines) {
        return lines.filter(line -> WRONG.matcher(line).find()).toList();
    }
}
