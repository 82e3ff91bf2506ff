package org.suividepenses.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Role;

/** What the other tests rely on: a change without its entry cannot be committed while any of them runs. */
class TrailGuardTest {

    private final TestServer server = TestServer.shared();

    @Test
    void aChangeWithoutAnEntryIsNotCommitted() {
        String name = supplier();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> inTransaction(() -> rename(name)))
                .withMessageContaining("[supplier]");
        assertThat(server.get(DSLContext.class)
                        .fetchCount(
                                table("supplier"), field("name", String.class).eq(name)))
                .isEqualTo(1);
    }

    @Test
    void aChangeWithItsEntryIs() {
        String name = supplier();
        inTransaction(() -> {
            rename(name);
            server.get(AuditTrail.class)
                    .record(new Actor(null, "test", null), "EDIT", "SUPPLIER", new UUID(0, 1), Changes.none());
        });
        assertThat(server.get(DSLContext.class)
                        .fetchCount(
                                table("supplier"), field("name", String.class).eq(name)))
                .isZero();
    }

    private String supplier() {
        String name = "Fournisseur " + UUID.randomUUID();
        server.as(Role.FINANCE).post("/suppliers", Map.of("name", name));
        return name;
    }

    private void rename(String name) {
        server.get(DSLContext.class)
                .update(table("supplier"))
                .set(field("name", String.class), name + " bis")
                .where(field("name", String.class).eq(name))
                .execute();
    }

    private void inTransaction(Runnable work) {
        server.get(TransactionTemplate.class).executeWithoutResult(ignored -> work.run());
    }
}
