package org.suividepenses.platform.database;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses what is written outside a transaction: its connection would go back to the pool without a commit, and the write
 * would be lost without a word.
 */
final class TransactionGuard implements ExecuteListener {
    @Override
    public void start(ExecuteContext context) {
        boolean transaction = TransactionSynchronizationManager.isActualTransactionActive();
        if (!transaction && context.type() != ExecuteType.READ) {
            throw new IllegalStateException("written outside a transaction");
        }
        if (transaction
                && context.type() == ExecuteType.WRITE
                && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("written in a transaction that only reads");
        }
    }
}
