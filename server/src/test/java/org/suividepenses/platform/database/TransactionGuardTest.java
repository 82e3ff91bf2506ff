package org.suividepenses.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.testing.TestServer;

class TransactionGuardTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String WRITE = "UPDATE creation_queue SET kind = kind";

    @Test
    void aWriteOutsideATransactionIsRefusedInsteadOfLost() {
        assertThatThrownBy(() -> database().execute(WRITE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void aTransactionThatOnlyReadsDoesNotWrite() {
        TransactionTemplate reading = new TransactionTemplate(SERVER.get(PlatformTransactionManager.class));
        reading.setReadOnly(true);
        assertThatThrownBy(
                        () -> reading.executeWithoutResult(status -> database().execute(WRITE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only reads");
    }

    @Test
    void aTransactionWritesAndAnybodyReads() {
        SERVER.get(TransactionTemplate.class)
                .executeWithoutResult(status -> database().execute(WRITE));
        assertThat(database().fetchSingle("SELECT COUNT(*) FROM creation_queue").get(0, int.class))
                .isPositive();
    }

    private static DSLContext database() {
        return SERVER.get(DSLContext.class);
    }
}
