package org.suividepenses.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suividepenses.Suivi;
import org.suividepenses.platform.mariadb.JdbcSettings;
import org.suividepenses.testing.TestDatabase;

/** What a script reads from a command's output is the result alone, with no line of a log. */
class CommandOutputTest {

    private static final String PASSWORD = "gomme-cahier-tableau-71\n";

    @TempDir
    private static Path folder;

    private static final JdbcSettings DATABASE = TestDatabase.createDatabase();

    @BeforeAll
    static void anInstitutionWithThreeOperations() throws Exception {
        Output generated = run("", "generate", "--operations", "3");
        assertThat(generated.code()).as(generated.errors()).isZero();
        Output created = run(
                PASSWORD, "user", "create", "--email", "econome@ecole.example", "--role", "ADMIN", "--password-stdin");
        assertThat(created.code()).as(created.errors()).isZero();
    }

    @Test
    void tokenCreatePrintsTheTokenAlone() throws Exception {
        Output token = run("", "token", "create", "--email", "econome@ecole.example");

        assertThat(token.code()).as(token.errors()).isZero();
        assertThat(token.text()).matches("sdp_[A-Za-z0-9_-]{43}\\R");
    }

    @Test
    void anExportToTheOutputIsTheFileAlone() throws Exception {
        Output export = run("", "export", "operations", "--format", "csv", "-o", "-");

        assertThat(export.code()).as(export.errors()).isZero();
        assertThat(export.text()).startsWith("\uFEFFNuméro;").hasLineCount(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit verify", "attachment verify"})
    void whereNoInstallationIsNothingIsProvenAndNothingCreated(String command) throws Exception {
        Path mistyped = folder.resolve("donees");
        Output proof = run(mistyped, Map.of(), "", command.split(" "));

        assertThat(proof.code()).isEqualTo(1);
        assertThat(proof.text()).isEmpty();
        assertThat(proof.errors()).contains("Il n’y a pas d’installation dans «\u202f" + mistyped + "\u202f»");
        assertThat(mistyped).doesNotExist();
    }

    @Test
    void whereADatabaseIsEmptyNothingIsProvenAndNoTableMade() throws Exception {
        JdbcSettings empty = TestDatabase.createDatabase();
        Output proof = run(folder.resolve("vide"), environment(empty), "", "audit", "verify");

        assertThat(proof.code()).isEqualTo(1);
        assertThat(proof.text()).isEmpty();
        assertThat(proof.errors()).contains("Il n’y a pas d’installation dans la base de données de SUIVI_DB_URL");
        try (Connection connection = DriverManager.getConnection(empty.url(), empty.user(), empty.password());
                ResultSet tables = connection.createStatement().executeQuery("show tables")) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void whereAnInstallationIsItIsProven() throws Exception {
        Output proof = run("", "audit", "verify");

        assertThat(proof.code()).as(proof.errors()).isZero();
        assertThat(proof.text()).contains("Journal intact").doesNotContain(" 0 entrées");
    }

    private static Map<String, String> environment(JdbcSettings database) {
        return Map.of(
                "SUIVI_DB_URL", database.url(),
                "SUIVI_DB_USER", database.user(),
                "SUIVI_DB_PASSWORD", database.password());
    }

    private record Output(int code, String text, String errors) {}

    private static Output run(String input, String... arguments) throws IOException, InterruptedException {
        return run(folder.resolve("data"), environment(DATABASE), input, arguments);
    }

    private static Output run(Path data, Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Suivi.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SUIVI_DB_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), text, Files.readString(errors));
    }
}
