package org.suividepenses.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An anchor is found in whatever a mail program makes of the mail that brought it. */
class GivenAnchorsTest {

    private static final SealHead HEAD = new SealHead(1234, SealHash.parse("0123456789abcdef".repeat(4)));
    private static final String LINE = AnchorLine.of(
            Instant.parse("2026-11-29T06:00:00.123456Z"),
            HEAD.position(),
            HEAD.hash().toString());

    @TempDir
    private Path directory;

    @Test
    void aLineOfTheFileOfAnchorsIsOne() throws IOException {
        assertFound(LINE);
        assertFound("anything\n" + LINE + "\nanything");
    }

    @Test
    void linesThatWereBrokenAndQuotedAreRead() throws IOException {
        assertFound("Le lundi, elle a écrit :\n> " + LINE.replace(" ", "\n> ") + "\n");
        assertFound("> > " + LINE.replace(" ", "\r\n> > "));
        assertFound(LINE.replace(" ", "\u00a0"));
    }

    @Test
    void textInSixteenBitsIsRead() throws IOException {
        Path file = Files.writeString(directory.resolve("given"), "Réponse\n" + LINE, StandardCharsets.UTF_16LE);
        assertThat(GivenAnchors.read(file)).isPresent();
    }

    @Test
    void encodedMailsAreRead() throws IOException {
        assertFound("""
                Subject: ancre
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Journal d=E2=80=99audit
                """ + LINE.substring(0, 60) + "=\n" + LINE.substring(60) + "\n");
        assertFound("""
                Subject: ancre
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64

                """ + Base64.getMimeEncoder().encodeToString(LINE.getBytes(StandardCharsets.UTF_8)) + "\n");
    }

    @Test
    void aMailThatWasForwardedWithinAnotherIsRead() throws IOException {
        String html = "<p>" + LINE.replace(" ", "<br>&gt; ").replace("&gt; ", "") + "</p>";
        assertFound("""
                Subject: Tr: ancre
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: message/rfc822

                Subject: ancre
                Content-Type: text/html; charset=UTF-8
                Content-Transfer-Encoding: base64

                """ + Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)) + "\n--a--\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Subject: ancre\n\nBonjour",
                "2026-11-29T06:00:00Z 12 0123",
                "2026-11-29T06:00:00Z 12",
                "hier 12 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void whatHasNoAnchorIsNone(String content) throws IOException {
        assertThat(read(content)).isEmpty();
    }

    @Test
    void aHashThatWasCutOrGrewIsNone() throws IOException {
        assertThat(read(LINE.substring(0, LINE.length() - 1))).isEmpty();
        assertThat(read(LINE + "0")).isEmpty();
    }

    @Test
    void aFileLargerThanAnyMailIsReadLineByLine() throws IOException {
        assertFound("torn\n" + (LINE + "\n").repeat(100_000));
        assertThat(read("anything else, on and on\n".repeat(400_000))).isEmpty();
    }

    @Test
    void aDirectoryCannotBeRead() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> GivenAnchors.read(directory));
    }

    private Optional<GivenAnchors> read(String content) throws IOException {
        return GivenAnchors.read(Files.writeString(directory.resolve("given"), content));
    }

    /** It agrees with the chain that it was taken from, and with no other. */
    private void assertFound(String content) throws IOException {
        try (WitnessedAnchors anchors = read(content).orElseThrow().witness()) {
            assertThat(anchors.agreement(HEAD)).isNull();
            assertThat(anchors.agreed()).isPositive();
        }
        try (WitnessedAnchors anchors = read(content).orElseThrow().witness()) {
            assertThat(anchors.agreement(new SealHead(HEAD.position(), SealHash.NONE)))
                    .isNotNull();
        }
    }
}
