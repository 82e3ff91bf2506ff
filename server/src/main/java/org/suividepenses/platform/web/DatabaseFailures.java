package org.suividepenses.platform.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.suividepenses.kernel.ProblemType;

/** Tells a database that is away, or a full disk, from a bug of ours. */
public final class DatabaseFailures {

    /** MariaDB error codes: disk full (1021), record file full (1114), disk quota and write errors (3, 20). */
    private static final Set<Integer> DISK_FULL = Set.of(1021, 1114, 3, 20);

    /** Server shutdown in progress (1053), read-only (1290, 1836), too many connections (1040), connection killed (1927). */
    private static final Set<Integer> AWAY = Set.of(1053, 1290, 1836, 1040, 1927);

    private static final int DEADLOCK = 1213;

    /** Waited too long for another's transaction (1205), or chosen to give way to it (1213): the same again will pass. */
    private static final Set<Integer> HELD_UP = Set.of(1205, DEADLOCK);

    private DatabaseFailures() {}

    public static ProblemType typeOf(Throwable failure) {
        List<Throwable> causes = causes(failure);
        if (causes.stream().anyMatch(DatabaseFailures::isDiskFull)) {
            return ProblemType.STORAGE_FULL;
        }
        return causes.stream().anyMatch(DatabaseFailures::isAway)
                ? ProblemType.DATABASE_UNAVAILABLE
                : ProblemType.INTERNAL;
    }

    /** With what failed before a rollback failed too, which that failure keeps beside its own cause. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && causes.size() < 20) {
            causes.add(cause);
            if (cause instanceof TransactionSystemException ended && ended.getApplicationException() != null) {
                causes.addAll(causes(ended.getApplicationException()));
            }
            cause = cause.getCause();
        }
        return causes;
    }

    /** Whether the database undid everything because two transactions held each other up: the same again will pass. */
    static boolean isDeadlock(Throwable failure) {
        return failure instanceof PessimisticLockingFailureException
                && NestedExceptionUtils.getRootCause(failure) instanceof SQLException sql
                && sql.getErrorCode() == DEADLOCK;
    }

    private static boolean isDiskFull(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof SQLException sql && DISK_FULL.contains(sql.getErrorCode())
                || cause instanceof IOException && message != null && message.contains("No space left");
    }

    /** A transaction that can be neither committed nor rolled back has lost its connection: the pool has thrown it away. */
    private static boolean isAway(Throwable cause) {
        return cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof SQLException sql
                        && (AWAY.contains(sql.getErrorCode())
                                || HELD_UP.contains(sql.getErrorCode())
                                || sql.getSQLState() != null
                                        && sql.getSQLState().startsWith("08"));
    }
}
