package org.suividepenses.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryDetails;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.testing.TestServer;

/** The classification is kept in memory, and yet never another than the database's. */
class KeptClassificationTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final Categories CATEGORIES = SERVER.get(Categories.class);

    /** Another node on the same database. */
    private final CategoryRepository another =
            new CategoryRepository(SERVER.get(DSLContext.class), SERVER.get(IdSource.class));

    @Test
    void anotherNodeSeesAChangeAtOnce() {
        Category category = create("Imprimerie");
        assertThat(nameOnTheOther(category.id())).isEqualTo("Imprimerie");
        rename(category, "Reprographie");
        assertThat(nameOnTheOther(category.id())).isEqualTo("Reprographie");
        assertThat(CATEGORIES.get(category.id()).name()).isEqualTo("Reprographie");
    }

    @Test
    void aChangeThatIsTakenBackLeavesNothingInMemory() {
        Category category = create("Chauffage");
        SERVER.get(TransactionTemplate.class).executeWithoutResult(status -> {
            rename(category, "Climatisation");
            assertThat(CATEGORIES.get(category.id()).name()).isEqualTo("Climatisation");
            status.setRollbackOnly();
        });
        assertThat(CATEGORIES.get(category.id()).name()).isEqualTo("Chauffage");
        rename(category, "Ventilation");
        assertThat(CATEGORIES.get(category.id()).name()).isEqualTo("Ventilation");
    }

    @Test
    void whatDidNotChangeIsNotReadAgain() {
        create("Jardin");
        assertThat(another.tree()).isSameAs(another.tree());
    }

    private String nameOnTheOther(UUID id) {
        return another.tree().find(id).orElseThrow().name();
    }

    private static Category create(String name) {
        return CATEGORIES.create(TestServer.MACHINE, null, details(name));
    }

    private static void rename(Category category, String name) {
        CATEGORIES.update(TestServer.MACHINE, category.id(), category.version(), details(name));
    }

    private static CategoryDetails details(String name) {
        return new CategoryDetails(null, new ReferenceName(name), null, true);
    }
}
