package org.suividepenses.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suividepenses.testing.TestServer;

/** Whatever is written into the trail has a word on screen and in files. */
class AuditWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern KINDS =
            Pattern.compile("String (?:SUBJECT|OPERATION|IMPORT|PAYMENT_SLIP) = \"([A-Z_]+)\"");

    private static final Pattern ACTIONS = Pattern.compile(
            "\\b(?:audit|trail|journal)\\.(?:record|recordAll|note|done)\\(\\s*[\\w.()]+,\\s*\"([A-Z_]+)\"");

    private final AuditWords words = TestServer.shared().get(AuditWords.class);

    @Test
    void everyKindOfThingHasAWord() throws IOException {
        Set<String> kinds = written(KINDS);
        assertThat(kinds).hasSizeGreaterThan(10);
        assertThat(words.kinds(Locale.FRENCH).keySet()).containsAll(kinds);
    }

    @Test
    void everyActionHasAWord() throws IOException {
        Set<String> actions = written(ACTIONS);
        assertThat(actions).hasSizeGreaterThan(10);
        assertThat(words.actions(Locale.FRENCH).keySet()).containsAll(actions);
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("messages.properties")).isNotEmpty().isEqualTo(keys("messages_en.properties"));
    }

    @Test
    void theEnglishReadEnglish() {
        assertThat(words.actions(Locale.ENGLISH)).containsEntry("SIGN_IN_REFUSED", "Sign-in refused");
        assertThat(words.kinds(Locale.ENGLISH)).containsEntry("PAYMENT_SLIP", "Payment slip");
    }

    private static Set<String> keys(String catalogue) throws IOException {
        Properties sentences = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources", catalogue))) {
            sentences.load(file);
        }
        return sentences.stringPropertyNames().stream()
                .filter(key -> key.startsWith("audit."))
                .collect(Collectors.toSet());
    }

    private static Set<String> written(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditWordsTest::read)
                    .flatMap(source -> pattern.matcher(source).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
