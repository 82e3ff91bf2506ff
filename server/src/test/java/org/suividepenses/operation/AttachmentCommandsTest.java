package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.attachment.cli.AttachmentCommand;
import org.suividepenses.platform.cli.CommandFactory;
import org.suividepenses.platform.cli.CommandFailures;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.S3Server;
import org.suividepenses.testing.StoredFiles;
import org.suividepenses.testing.TestServer;
import picocli.CommandLine;

/** The commands that prove documents and carry them between the data directory and a bucket. */
class AttachmentCommandsTest {

    private static final S3Server BUCKET = S3Server.start();

    @AfterAll
    static void stop() {
        BUCKET.close();
    }

    /** @param errors and progress */
    private record Output(int code, String text, String errors) {}

    private static Output run(TestServer server, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Services services = new Services() {
            @Override
            public <T> T get(Class<T> type) {
                return server.get(type);
            }

            @Override
            public void close() {
                // The server goes on.
            }
        };
        int code = new CommandLine(new AttachmentCommand(), new CommandFactory((data, mayBegin) -> services))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new CommandFailures())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Output(code, out.toString(), err.toString());
    }

    /** The content of a document of an operation. */
    private static String document(TestServer server, String text) {
        House house = House.on(server, "Archives");
        ApiClient clerk = house.clerk();
        Answer added = clerk.upload(
                "POST",
                "/operations/" + house.enter(clerk).text("/id") + "/attachments?name=" + text + ".pdf",
                BodyPublishers.ofByteArray(Paper.pdf(text)),
                Map.of());
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        return added.text("/sha256");
    }

    @Test
    void whatIsMissingOrAlteredIsNamedWithItsDocuments() throws IOException {
        try (TestServer server = TestServer.start()) {
            String sound = document(server, "intacte");
            Output intact = run(server, "verify");
            assertThat(intact.code()).as(intact.errors()).isZero();
            assertThat(intact.text()).contains("Pièces intactes\u202f: 1 contenus vérifiés");
            String lost = document(server, "perdue");
            String altered = document(server, "changee");
            Files.delete(StoredFiles.of(server, lost));
            Path file = StoredFiles.of(server, altered);
            byte[] longer = Files.readAllBytes(file);
            Files.delete(file);
            Files.write(file, Paper.joined(longer, new byte[1]));
            server.get(Attachments.class).receive("orpheline.pdf", new ByteArrayInputStream(Paper.pdf("orpheline")));
            Output faulty = run(server, "verify");
            assertThat(faulty.code()).isEqualTo(1);
            assertThat(faulty.text()).isEmpty();
            assertThat(faulty.errors())
                    .contains("Manque\u202f: " + lost + "\u202f; perdue.pdf (OPERATION ")
                    .contains("Altéré\u202f: " + altered + "\u202f; changee.pdf (OPERATION ")
                    .contains("2 contenus manquent ou sont altérés\u202f; 1 sont intacts.")
                    .doesNotContain(sound);
        }
    }

    @Test
    void whatLiesInTheDirectoryIsCopiedToTheBucketOnceAndBackAgain() throws IOException {
        try (TestServer server = TestServer.start()) {
            String first = document(server, "premiere");
            String second = document(server, "seconde");
            try (TestServer withBucket = withBucket(server)) {
                Output none = run(server, "copy", "--to", "bucket");
                assertThat(none.code()).isEqualTo(1);
                assertThat(none.errors()).contains("SUIVI_ATTACHMENT_S3_BUCKET");
                assertThat(run(withBucket, "verify").errors()).contains("Manque\u202f: " + first);
                long bytes = Files.size(StoredFiles.of(server, first)) + Files.size(StoredFiles.of(server, second));
                assertThat(run(withBucket, "copy", "--to", "bucket").text())
                        .isEqualToIgnoringNewLines("2 contenus copiés (" + grouped(bytes)
                                + " octets), dont 0 à la place d’un contenu altéré, 0 déjà présents, 0 fautifs.");
                assertThat(run(withBucket, "verify").code()).isZero();
                Files.delete(BUCKET.object(second));
                String third = document(server, "troisieme");
                assertThat(run(withBucket, "copy", "--to", "bucket").text())
                        .as("again, it copies what is missing")
                        .contains("2 contenus copiés")
                        .contains("1 déjà présents");
                for (String sha256 : new String[] {first, second, third}) {
                    assertThat(Files.readAllBytes(BUCKET.object(sha256)))
                            .isEqualTo(Files.readAllBytes(StoredFiles.of(server, sha256)));
                }
                Files.delete(StoredFiles.of(server, first));
                Output back = run(withBucket, "copy", "--to", "DIRECTORY");
                assertThat(back.code()).isZero();
                assertThat(back.text()).contains("1 contenus copiés").contains("2 déjà présents");
                assertThat(run(server, "verify").code()).isZero();
            }
        }
    }

    @Test
    void whatIsDamagedWhereItIsCopiedToIsReplaced() throws IOException {
        try (TestServer server = TestServer.start()) {
            String damaged = document(server, "abimee");
            String sound = document(server, "intacte");
            String both = document(server, "perdue-partout");
            try (TestServer withBucket = withBucket(server)) {
                run(withBucket, "copy", "--to", "bucket");
                BUCKET.damage(damaged);
                Output there = run(withBucket, "copy", "--to", "bucket");
                assertThat(there.code()).as(there.errors()).isZero();
                assertThat(there.text())
                        .contains("1 contenus copiés")
                        .contains("dont 1 à la place d’un contenu altéré")
                        .contains("2 déjà présents");
                assertThat(there.errors())
                        .contains("Remplacé\u202f: " + damaged)
                        .doesNotContain(sound);
                StoredFiles.damage(StoredFiles.of(server, damaged));
                BUCKET.shorten(both);
                StoredFiles.damage(StoredFiles.of(server, both));
                Output back = run(withBucket, "copy", "--to", "directory");
                assertThat(back.code()).as("one has nowhere to come from").isEqualTo(1);
                assertThat(back.text())
                        .contains("dont 1 à la place d’un contenu altéré")
                        .contains("1 déjà présents")
                        .contains("1 fautifs");
                assertThat(back.errors()).contains("Altéré\u202f: " + both);
                Files.delete(StoredFiles.of(server, both));
                Output proof = run(server, "verify");
                assertThat(proof.errors()).contains("Manque\u202f: " + both).doesNotContain(damaged);
            }
        }
    }

    @Test
    void anAlteredContentIsNotCopied() throws IOException {
        try (TestServer server = TestServer.start()) {
            String altered = document(server, "alteree");
            String sound = document(server, "saine");
            StoredFiles.damage(StoredFiles.of(server, altered));
            try (TestServer withBucket = withBucket(server)) {
                Output copied = run(withBucket, "copy", "--to", "bucket");
                assertThat(copied.code()).isEqualTo(1);
                assertThat(copied.text()).contains("1 contenus copiés").contains("1 fautifs");
                assertThat(copied.errors()).contains("Altéré\u202f: " + altered);
                assertThat(BUCKET.object(altered)).doesNotExist();
                assertThat(BUCKET.object(sound)).exists();
            }
        }
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreGoneThrough() throws IOException {
        try (TestServer server = TestServer.start()) {
            String unreadable = document(server, "illisible");
            String sound = document(server, "lisible");
            Files.delete(StoredFiles.of(server, unreadable));
            Files.createDirectory(StoredFiles.of(server, unreadable));
            Output verified = run(server, "verify");
            assertThat(verified.code()).isEqualTo(1);
            assertThat(verified.errors())
                    .contains("Altéré\u202f: " + unreadable + "\u202f; illisible.pdf")
                    .contains("1 sont intacts");
            try (TestServer withBucket = withBucket(server)) {
                Output copied = run(withBucket, "copy", "--to", "bucket");
                assertThat(copied.code()).isEqualTo(1);
                assertThat(copied.text()).contains("1 contenus copiés").contains("1 fautifs");
                assertThat(BUCKET.object(sound)).exists();
            }
        }
    }

    @Test
    void withoutTheBucketBothCommandsSaySoAndEnd() throws IOException {
        try (TestServer server = TestServer.start(BUCKET.options())) {
            document(server, "ailleurs");
            BUCKET.stop();
            try {
                for (String[] command : new String[][] {{"verify"}, {"copy", "--to", "directory"}}) {
                    Output away = run(server, command);
                    assertThat(away.code()).isEqualTo(1);
                    assertThat(away.text()).isEmpty();
                    assertThat(away.errors()).contains("Arrêt\u202f: le stockage des pièces ne répond pas");
                }
            } finally {
                BUCKET.up();
            }
        }
    }

    /** A node on the same database and the same documents, which is to keep them in the bucket. */
    private static TestServer withBucket(TestServer server) throws IOException {
        TestServer node = server.anotherNode(BUCKET.options());
        Files.createSymbolicLink(
                node.get(DataDirectory.class).attachments(),
                server.get(DataDirectory.class).attachments());
        return node;
    }

    private static String grouped(long number) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(number);
    }
}
