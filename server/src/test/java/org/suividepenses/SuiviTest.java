package org.suividepenses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line before any service is started. */
class SuiviTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "user",
                "user create",
                "token",
                "token create",
                "import",
                "import operations",
                "import budget",
                "export",
                "export operations",
                "reindex",
                "generate",
                "audit",
                "audit verify",
                "audit archive",
                "attachment",
                "attachment verify",
                "attachment copy",
                "probe",
                "probe mail"
            })
    void everyCommandTellsItsUsage(String command) {
        assertThat(execute((command + " --help").split(" "))).isZero();
        assertThat(out.toString()).startsWith("Usage: suivi " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "token", "import", "export", "audit", "attachment", "probe"})
    void aNounWithoutAVerbIsRefusedWithTheUsage(String noun) {
        assertThat(execute(noun)).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: suivi " + noun);
    }

    @Test
    void aLanguageWithoutWordsIsWrongUsage() {
        assertThat(execute("export", "operations", "--format", "csv", "-o", "-", "--language", "de"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--language");
    }

    @ParameterizedTest
    @CsvSource({
        "audit verify, false",
        "audit archive --before 2026-01-01 -o journal.gz, false",
        "attachment verify, false",
        "attachment copy --to directory, false",
        "probe mail, false",
        "reindex, false",
        "user create --email e@ecole.example --role ADMIN --password-stdin, false",
        "token create --email e@ecole.example, false",
        "export operations --format csv -o -, false",
        "import operations f.csv --mapping m.json, true",
        "import budget f.csv --fiscal-year 2026, true",
        "generate --operations 1, true"
    })
    void onlyWhatBringsDataBeginsAnInstallation(String command, boolean begins) {
        List<Boolean> asked = new ArrayList<>();
        CommandLine line = Suivi.commandLine((data, mayBegin) -> {
            asked.add(mayBegin);
            throw new IllegalStateException("asked");
        });
        line.setErr(new PrintWriter(err, true)).execute(command.split(" "));
        assertThat(asked).as(err.toString()).containsExactly(begins);
    }

    private int execute(String... arguments) {
        CommandLine line = Suivi.commandLine((data, mayBegin) -> {
            throw new AssertionError("nothing is to be started");
        });
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
