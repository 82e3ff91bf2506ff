package org.suividepenses.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suividepenses.platform.data.StartException;

/** Every reason not to start is a sentence in both languages, which uses what the reason knows. */
class StartMessagesTest {
    private static final Path PATH = Path.of("/srv/data");
    private static final MariaDbVersion VERSION = new MariaDbVersion(11, 4);
    private static final Exception CAUSE = new IOException();

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everyReasonHasItsSentence(String file) throws IOException {
        Properties sentences = read(file);
        for (StartException reason : reasons()) {
            String pattern = sentences.getProperty(reason.messageKey());
            assertThat(pattern).as(reason.messageKey()).isNotNull();
            String sentence = new MessageFormat(pattern, Locale.FRENCH)
                    .format(reason.arguments().toArray());
            assertThat(sentence).as(reason.messageKey()).doesNotContain("{").endsWith(".");
        }
    }

    private static List<StartException> reasons() {
        List<StartException> reasons = List.of(
                new MariaDbException.BinaryMissing(List.of()),
                new MariaDbException.BinaryMissing(List.of("/usr/sbin/mysqld")),
                new MariaDbException.ArtifactBroken(PATH, CAUSE),
                new MariaDbException.BinaryTooOld(VERSION, MariaDbVersion.OLDEST),
                new MariaDbException.NotWritable(PATH, CAUSE),
                new MariaDbException.StorageFull(PATH, CAUSE),
                new MariaDbException.InstallFailed("[ERROR] Aborting", PATH),
                new MariaDbException.StartFailed("[ERROR] Aborting", PATH),
                new MariaDbException.NotAnswering(1, Duration.ofMinutes(5), PATH),
                new MariaDbException.DataInUse(PATH, Duration.ofSeconds(30)),
                new MariaDbException.StartBusy(PATH, Duration.ofMinutes(5)),
                new MariaDbException.PasswordRefused(PATH, CAUSE),
                new MariaDbException.UpgradeFailed(MariaDbVersion.OLDEST, VERSION, PATH));
        assertThat(reasons.stream().map(Object::getClass).distinct())
                .as("every type of reason")
                .hasSize(MariaDbException.class.getPermittedSubclasses().length);
        return reasons;
    }

    private static Properties read(String file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(StartMessagesTest.class.getResourceAsStream("/" + file)),
                StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
