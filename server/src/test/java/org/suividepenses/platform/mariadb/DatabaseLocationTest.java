package org.suividepenses.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suividepenses.platform.data.DataDirectory;

class DatabaseLocationTest {
    private static final DataDirectory DATA = new DataDirectory(Path.of("/srv/suivi"));

    @Test
    void withoutAnAddressTheServerIsPrivate() {
        assertThat(DatabaseLocation.chosenBy(Map.of("SUIVI_DB_URL", " "), DATA))
                .isEqualTo(new DatabaseLocation.PrivateServer(DATA));
    }

    @Test
    void anAddressOfMysqlIsReachedByTheDriverOfMariaDb() {
        DatabaseLocation chosen = DatabaseLocation.chosenBy(
                Map.of(
                        "SUIVI_DB_URL", "jdbc:mysql://db.example:3306/suivi?connectionTimeZone=LOCAL",
                        "SUIVI_DB_USER", "suivi",
                        "SUIVI_DB_PASSWORD", "secret"),
                DATA);
        assertThat(chosen)
                .isEqualTo(new DatabaseLocation.ExternalServer(new JdbcSettings(
                        "jdbc:mariadb://db.example:3306/suivi?connectionTimeZone=LOCAL"
                                + "&forceConnectionTimeZoneToSession=true",
                        "suivi",
                        "secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/suivi", "db.example", "jdbc:mariadb:"})
    void anAddressOfAnotherKindIsRefused(String url) {
        assertThatExceptionOfType(DatabaseLocation.Misconfigured.class)
                .isThrownBy(() -> DatabaseLocation.chosenBy(Map.of("SUIVI_DB_URL", url), DATA));
    }

    @Test
    void anAccountWithoutAnAddressIsRefused() {
        assertThatExceptionOfType(DatabaseLocation.Misconfigured.class)
                .isThrownBy(() -> DatabaseLocation.chosenBy(Map.of("SUIVI_DB_USER", "suivi"), DATA));
    }
}
