package org.suividepenses.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.platform.data.DataDirectory;

/** What stands in the way of a start, and what only seems to. */
class PrivateMariaDbRefusalsTest {
    private static final MariaDbOptions OPTIONS = MariaDbOptions.forTests();

    @TempDir
    private Path temporary;

    private DataDirectory data;

    PrivateMariaDbRefusalsTest() {
        this.data = new DataDirectory(Path.of("/"));
    }

    @BeforeEach
    void openData() {
        data = DataDirectory.open(temporary.resolve("data"));
    }

    @Test
    void anInstallationCutShortIsMadeAnew() throws IOException, SQLException {
        Files.createDirectories(data.mariadb().resolve("installing").resolve("mysql"));
        Files.writeString(data.mariadb().resolve("installing").resolve("ibdata1"), "half");
        try (PrivateMariaDb database = PrivateMariaDb.open(data, OPTIONS)) {
            assertThat(Sql.query(database.jdbc(), "select 1")).isEqualTo("1");
        }
        assertThat(data.mariadb().resolve("installing")).doesNotExist();
    }

    @Test
    void aMachineWithoutMariaDbIsRefused() {
        BinaryFinder nothing = new BinaryFinder(Map.of("HOME", temporary.toString(), "PATH", ""), List.of());
        assertThatExceptionOfType(MariaDbException.BinaryMissing.class)
                .isThrownBy(() -> PrivateMariaDb.open(data, OPTIONS, nothing));
    }

    @Test
    void anotherProductUnderTheSameNameIsNamedInTheRefusal() throws IOException {
        Path directory = Files.createDirectories(temporary.resolve("bin"));
        Path fake = Files.writeString(
                directory.resolve("mysqld"), "#!/bin/sh\necho 'mysqld  Ver 8.0.36 for Linux on x86_64'\n");
        assertThat(fake.toFile().setExecutable(true)).isTrue();
        BinaryFinder mysql =
                new BinaryFinder(Map.of("HOME", temporary.toString(), "PATH", directory.toString()), List.of());
        assertThatExceptionOfType(MariaDbException.BinaryMissing.class)
                .isThrownBy(() -> PrivateMariaDb.open(data, OPTIONS, mysql))
                .satisfies(refusal -> assertThat(refusal.arguments()).contains(fake.toString()));
    }

    @Test
    void aServerOlderThanTheDataIsRefused() throws IOException {
        PrivateMariaDb.open(data, OPTIONS).close();
        Files.writeString(data.mariadb().resolve("server-version"), "99.1");
        assertThatExceptionOfType(MariaDbException.BinaryTooOld.class)
                .isThrownBy(() -> PrivateMariaDb.open(data, OPTIONS))
                .satisfies(refusal -> assertThat(refusal.arguments()).contains("99.1"));
    }

    @Test
    void aServerNewerThanTheDataUpgradesTheSystemTablesOnce() throws IOException {
        PrivateMariaDb.open(data, OPTIONS).close();
        Path version = data.mariadb().resolve("server-version");
        String current = Files.readString(version);
        Files.writeString(version, "10.5");
        PrivateMariaDb.open(data, OPTIONS).close();
        assertThat(version).hasContent(current);
        assertThat(data.mariadb().resolve("data").resolve("mysql_upgrade_info")).exists();
    }

    @Test
    void aDatabaseThatDoesNotStartSaysWhyAndWhereToRead() throws IOException {
        PrivateMariaDb.open(data, OPTIONS).close();
        Directories.delete(data.mariadb().resolve("data").resolve("mysql"));
        assertThatExceptionOfType(MariaDbException.StartFailed.class)
                .isThrownBy(() -> PrivateMariaDb.open(data, OPTIONS))
                .satisfies(refusal -> assertThat(refusal.arguments())
                        .satisfies(words -> assertThat(words.getFirst()).contains("[ERROR]"))
                        .contains(data.mariadb().resolve("error.log").toString()));
    }

    @Test
    void lostPasswordsAreRefusedAndTheServerIsNotLeftRunning() throws IOException {
        PrivateMariaDb.open(data, OPTIONS).close();
        Files.writeString(data.mariadb().resolve("credentials.properties"), "suivi=guess\nroot=guess\n");
        assertThatExceptionOfType(MariaDbException.PasswordRefused.class)
                .isThrownBy(() -> PrivateMariaDb.open(data, OPTIONS));
        assertThat(ServerProcess.find(data.mariadb().resolve("data"))).isEmpty();
    }
}
