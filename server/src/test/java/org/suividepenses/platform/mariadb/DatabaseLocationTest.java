package org.suividepenses.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        JdbcSettings account = new JdbcSettings(
                "jdbc:mariadb://db.example:3306/suivi?connectionTimeZone=LOCAL&forceConnectionTimeZoneToSession=true",
                "suivi",
                "secret");
        assertThat(DatabaseLocation.chosenBy(
                        Map.of(
                                "SUIVI_DB_URL", "jdbc:mysql://db.example:3306/suivi?connectionTimeZone=LOCAL",
                                "SUIVI_DB_USER", "suivi",
                                "SUIVI_DB_PASSWORD", "secret"),
                        DATA))
                .isEqualTo(new DatabaseLocation.ExternalServer(account, account));
    }

    @Test
    void anotherAccountMayOwnTheTables() {
        DatabaseLocation chosen = DatabaseLocation.chosenBy(
                Map.of(
                        "SUIVI_DB_URL", "jdbc:mariadb://db.example/suivi",
                        "SUIVI_DB_USER", "suivi",
                        "SUIVI_DB_PASSWORD", "secret",
                        "SUIVI_DB_OWNER_USER", "owner",
                        "SUIVI_DB_OWNER_PASSWORD", "other"),
                DATA);
        assertThat(chosen)
                .isInstanceOfSatisfying(
                        DatabaseLocation.ExternalServer.class,
                        external -> assertThat(external.owner())
                                .isEqualTo(new JdbcSettings(external.jdbc().url(), "owner", "other")));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mariadb://db.example:3306/suivi?a=b, jdbc:mariadb://db.example:3306/?a=b",
        "'jdbc:mariadb:sequential://one:1,two/suivi', 'jdbc:mariadb:sequential://one:1,two/'",
        "jdbc:mariadb://localhost/?localSocket=/a/b, jdbc:mariadb://localhost/?localSocket=/a/b"
    })
    void anAddressOfTheServerNamesNoDatabase(String url, String server) {
        assertThat(new JdbcSettings(url, "suivi", "secret").onServer().url()).isEqualTo(server);
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
