package org.suividepenses.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.StorageReserve;
import org.suividepenses.platform.mariadb.DatabaseLocation;
import org.suividepenses.platform.mariadb.DatabaseLocation.ExternalServer;
import org.suividepenses.platform.mariadb.DatabaseLocation.PrivateServer;
import org.suividepenses.platform.mariadb.JdbcSettings;
import org.suividepenses.platform.mariadb.MariaDbOptions;
import org.suividepenses.platform.mariadb.PrivateMariaDb;

/** Opens the data directory and the database in it, or the external one; closes the database last. */
@Configuration
class DatabaseConfiguration {

    /** False for a command that only makes sense where an installation is. */
    private static final String MAY_BEGIN = "${suivi.may-begin:true}";

    /** Longer than a restart of the private server after a crash. */
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(8);

    @Bean
    DataDirectory dataDirectory(
            @Value("${suivi.data}") Path path, @Value(MAY_BEGIN) boolean mayBegin, Environment environment) {
        DataDirectory unopened = new DataDirectory(path.toAbsolutePath().normalize());
        if (!mayBegin
                && DatabaseLocation.chosenBy(settings(environment), unopened) instanceof PrivateServer(DataDirectory in)
                && !PrivateMariaDb.isIn(in)) {
            throw NoInstallation.in(path);
        }
        return DataDirectory.open(path);
    }

    @Bean(destroyMethod = "close")
    Database database(DataDirectory data, Environment environment) {
        return switch (DatabaseLocation.chosenBy(settings(environment), data)) {
            case PrivateServer ours ->
                Database.ofPrivateServer(PrivateMariaDb.open(ours.data(), MariaDbOptions.standard()));
            case ExternalServer(JdbcSettings jdbc, JdbcSettings owner) -> new Database(jdbc, owner, Optional.empty());
        };
    }

    private static Map<String, String> settings(Environment environment) {
        return Stream.of(
                        "SUIVI_DB_URL",
                        "SUIVI_DB_USER",
                        "SUIVI_DB_PASSWORD",
                        "SUIVI_DB_OWNER_USER",
                        "SUIVI_DB_OWNER_PASSWORD")
                .filter(environment::containsProperty)
                .collect(Collectors.toMap(name -> name, environment::getRequiredProperty));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, @Value("${suivi.database.connections}") int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbc().url());
        pool.setUsername(database.jdbc().user());
        pool.setPassword(database.jdbc().password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        pool.setPoolName("suivi");
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // Everything runs in transactions (TransactionGuard), so a connection need not be switched to one and back:
        // with
        // the two settings below a transaction costs one exchange with the server beside its statements, and not five.
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("readOnlyPropagatesToServer", "false");
        return pool;
    }

    /** For migrations alone, which need rights that the application must not have. */
    @FlywayDataSource
    @Bean(defaultCandidate = false)
    DataSource ownerDataSource(Database database) {
        JdbcSettings owner = database.owner();
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    /** Brings the tables up to date, and makes them only where an installation may begin. */
    @Bean
    FlywayMigrationStrategy migration(@Value(MAY_BEGIN) boolean mayBegin, DataDirectory data, Database database) {
        return flyway -> {
            if (!mayBegin && flyway.info().applied().length == 0) {
                throw database.server().isPresent()
                        ? NoInstallation.in(data.root())
                        : NoInstallation.inExternalDatabase();
            }
            flyway.migrate();
        };
    }

    @Bean
    FlywayConfigurationCustomizer rights(Database database) {
        boolean oneAccount = database.owner().equals(database.jdbc());
        return flyway -> {
            if (!oneAccount) {
                flyway.callbacks(new ApplicationRights(database.jdbc()));
            }
        };
    }

    @Bean
    ExecuteListenerProvider transactionGuard() {
        return new DefaultExecuteListenerProvider(new TransactionGuard());
    }

    /** For the private server only: nobody here knows the disk of an external one. */
    @Bean
    ExecuteListenerProvider storageGuard(DataDirectory data, ObjectProvider<Database> database) {
        boolean ours = database.stream().anyMatch(used -> used.server().isPresent());
        long reserve = ours ? StorageReserve.DEFAULT_BYTES : 0;
        return new DefaultExecuteListenerProvider(new StorageGuard(StorageReserve.of(data.root(), reserve)));
    }

    /**
     * The database in use; closing it stops the private server when nobody else uses it.
     *
     * @param jdbc the account of the application
     * @param owner the account that makes and changes tables; maybe the same
     */
    record Database(JdbcSettings jdbc, JdbcSettings owner, Optional<PrivateMariaDb> server) implements AutoCloseable {

        static Database ofPrivateServer(PrivateMariaDb server) {
            return new Database(server.applicationJdbc(), server.jdbc(), Optional.of(server));
        }

        @Override
        public void close() {
            server.ifPresent(PrivateMariaDb::close);
        }
    }
}
