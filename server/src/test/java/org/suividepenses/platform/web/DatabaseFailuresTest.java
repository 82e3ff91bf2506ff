package org.suividepenses.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;
import org.suividepenses.kernel.ProblemType;

class DatabaseFailuresTest {

    @Test
    void aRollbackWithoutAConnectionMeansThatTheDatabaseIsAway() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(DatabaseFailures.typeOf(rollback)).isEqualTo(ProblemType.DATABASE_UNAVAILABLE);
        rollback.initApplicationException(new SQLNonTransientConnectionException("reset by peer"));
        assertThat(DatabaseFailures.typeOf(rollback)).isEqualTo(ProblemType.DATABASE_UNAVAILABLE);
    }

    @Test
    void aFullDiskIsNamedAlsoWhenTheRollbackFailsAfterIt() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new SQLException("The table is full", "HY000", 1114));
        assertThat(DatabaseFailures.typeOf(rollback)).isEqualTo(ProblemType.STORAGE_FULL);
    }

    @Test
    void aBrokenConstraintIsABug() {
        assertThat(DatabaseFailures.typeOf(new DataIntegrityViolationException("no such unit")))
                .isEqualTo(ProblemType.INTERNAL);
    }
}
