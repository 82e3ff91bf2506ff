package org.suividepenses.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.AuditFilter;
import org.suividepenses.audit.AuditPage;
import org.suividepenses.audit.AuditSubjects;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.json.JsonMapper;

class AuditRepositoryTest {

    private static final TestServer SERVER = TestServer.shared();

    private final Actor clerk = new Actor(UUID.randomUUID(), "Kadiatou Sow", null);
    private final AuditFilter byText = new AuditFilter(null, null, clerk.id(), null, null, null, null, "baobab");

    /** One of each is done after a statement of the search. */
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();

    private final AuditRepository repository = new AuditRepository(
            DSL.using(SERVER.get(DSLContext.class)
                    .configuration()
                    .derive(new DefaultExecuteListenerProvider(new Meanwhile()))),
            SERVER.get(JsonMapper.class),
            SERVER.get(AuditSubjects.class));

    @Test
    void whatIsWrittenWhileATextIsLookedForShowsNoEntryTwice() {
        write(1, "Palmier");
        write(5, "Baobab");
        write(AuditRepository.READ_FOR_TEXT - 5, "Fromager");
        meanwhile.add(() -> write(3, "Fromager"));
        AuditPage first = repository.search(byText, null, 50);
        assertThat(meanwhile).isEmpty();
        assertThat(first.entries()).hasSize(5);
        assertThat(first.next()).isNotNull();
        AuditPage second = repository.search(byText, first.next(), 50);
        assertThat(second.entries()).isEmpty();
        assertThat(second.next()).isNull();
    }

    @Test
    void whatIsWrittenWhileATextIsLookedForSkipsNoEntry() {
        write(7, "Baobab");
        write(AuditRepository.READ_FOR_TEXT - 5, "Fromager");
        meanwhile.add(() -> write(3, "Fromager"));
        AuditPage first = repository.search(byText, null, 50);
        AuditPage second = repository.search(byText, first.next(), 50);
        assertThat(first.entries()).hasSize(5);
        assertThat(second.entries())
                .hasSize(2)
                .extracting(AuditEntry::id)
                .doesNotContainAnyElementsOf(
                        first.entries().stream().map(AuditEntry::id).toList());
    }

    private void write(int count, String name) {
        Map<UUID, Changes> changes = new HashMap<>();
        while (changes.size() < count) {
            changes.put(UUID.randomUUID(), Changes.none().field("name", null, name));
        }
        TransactionTemplate ownTransaction = new TransactionTemplate(SERVER.get(PlatformTransactionManager.class));
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ownTransaction.executeWithoutResult(
                status -> SERVER.get(AuditTrail.class).recordAll(clerk, "CREATE", "SUPPLIER", changes));
    }

    private final class Meanwhile implements ExecuteListener {

        @Override
        public void end(ExecuteContext context) {
            Runnable next = meanwhile.poll();
            if (next != null) {
                next.run();
            }
        }
    }
}
