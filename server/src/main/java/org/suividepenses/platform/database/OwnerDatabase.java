package org.suividepenses.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** The account that owns the tables, for the one thing beside migrations that the application itself must not be able to do. */
@Component
public class OwnerDatabase {

    private final DataSource owner;

    OwnerDatabase(@FlywayDataSource DataSource owner) {
        this.owner = owner;
    }

    /** In a transaction and on a connection of its own. @return what the work returns */
    public int inTransaction(ToIntFunction<DSLContext> work) {
        try (Connection connection = owner.getConnection()) {
            return DSL.using(connection, SQLDialect.MARIADB)
                    .transactionResult(configuration -> work.applyAsInt(configuration.dsl()));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the owner of the tables", e);
        }
    }
}
