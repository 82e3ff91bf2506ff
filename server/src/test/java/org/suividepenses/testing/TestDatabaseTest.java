package org.suividepenses.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.suividepenses.platform.mariadb.JdbcSettings;

class TestDatabaseTest {
    @Test
    void everyDatabaseIsNewAndEmpty() throws SQLException {
        JdbcSettings first = TestDatabase.createDatabase();
        JdbcSettings second = TestDatabase.createDatabase();
        assertThat(first.url()).isNotEqualTo(second.url());
        create(first);
        create(second);
    }

    private static void create(JdbcSettings settings) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            connection.createStatement().execute("create table t (id int primary key)");
        }
    }
}
