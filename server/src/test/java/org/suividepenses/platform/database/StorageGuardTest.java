package org.suividepenses.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.StorageReserve;
import org.suividepenses.platform.mariadb.JdbcSettings;
import org.suividepenses.testing.TestDatabase;

class StorageGuardTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @Test
    void aFullDiskRefusesWritesAndNotReads() throws SQLException {
        JdbcSettings settings = TestDatabase.createDatabase();
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            DSLContext roomy = jooq(connection, 0);
            DSLContext full = jooq(connection, Long.MAX_VALUE);
            roomy.createTable("kept").column("id", SQLDataType.INTEGER).execute();
            roomy.insertInto(DSL.table("kept")).values(1).execute();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(
                            () -> full.insertInto(DSL.table("kept")).values(2).execute())
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.STORAGE_FULL));
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> full.batch("insert into kept values (3)", "insert into kept values (4)")
                            .execute());
            assertThat(full.fetchCount(DSL.table("kept"))).isEqualTo(1);
        }
    }

    private static DSLContext jooq(Connection connection, long reserve) {
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(connection);
        configuration.set(SQLDialect.MARIADB);
        configuration.set(new DefaultExecuteListenerProvider(new StorageGuard(StorageReserve.of(HERE, reserve))));
        return DSL.using(configuration);
    }
}
