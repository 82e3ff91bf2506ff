package org.suividepenses.organisation.internal;

import static org.suividepenses.organisation.internal.db.Tables.CATEGORY;
import static org.suividepenses.organisation.internal.db.Tables.CLASSIFICATION_STATE;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectForUpdateStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.CategoryTree.Node;

/**
 * The rows of the classification, always read whole, since its paths follow from all of them; kept until the revision
 * changes, which every change makes new. One that is taken back leaves a revision that nobody meets again.
 */
@Repository
public class CategoryRepository {

    /** The classification of a whole ministry has some thousands. */
    static final int LIMIT = 10_000;

    private static final byte SINGLETON = 1;

    private final DSLContext database;
    private final IdSource ids;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    CategoryRepository(DSLContext database, IdSource ids) {
        this.database = database;
        this.ids = ids;
    }

    private record Known(UUID revision, CategoryTree tree) {}

    public CategoryTree tree() {
        UUID revision = database.select(CLASSIFICATION_STATE.REVISION)
                .from(CLASSIFICATION_STATE)
                .fetchSingle(CLASSIFICATION_STATE.REVISION);
        Known last = known.get();
        if (last != null && last.revision().equals(revision)) {
            return last.tree();
        }
        CategoryTree tree = new CategoryTree(ordered().fetch(CategoryRepository::node));
        known.set(new Known(revision, tree));
        return tree;
    }

    /** Puts those who change the classification in a queue, until their transactions end. */
    private void beginChange() {
        database.update(CLASSIFICATION_STATE)
                .set(CLASSIFICATION_STATE.REVISION, ids.next())
                .where(CLASSIFICATION_STATE.SINGLETON.eq(SINGLETON))
                .execute();
    }

    /** The tree as it is now, to be changed: two moves at once could make a circle. */
    CategoryTree lockedTree() {
        beginChange();
        return new CategoryTree(ordered().forUpdate().fetch(CategoryRepository::node));
    }

    /** What the database holds at this moment, also what others wrote since this transaction began. */
    CategoryTree latestTree() {
        return new CategoryTree(ordered().forShare().fetch(CategoryRepository::node));
    }

    /** A category to be changed. */
    Optional<Node> lock(UUID id) {
        beginChange();
        return database.selectFrom(CATEGORY)
                .where(CATEGORY.ID.eq(id))
                .forUpdate()
                .fetchOptional(CategoryRepository::node);
    }

    boolean codeTaken(String code, UUID except) {
        return database.fetchExists(CATEGORY, CATEGORY.CODE.eq(code), CATEGORY.ID.ne(except));
    }

    boolean idTaken(UUID id) {
        return database.fetchExists(CATEGORY, CATEGORY.ID.eq(id));
    }

    /** @return how many were inserted: those whose id or code exists are left out */
    int insertNew(Collection<Node> nodes) {
        beginChange();
        var insert = database.insertInto(
                CATEGORY,
                CATEGORY.ID,
                CATEGORY.CODE,
                CATEGORY.NAME,
                CATEGORY.FOLDED,
                CATEGORY.PARENT_ID,
                CATEGORY.ACTIVE,
                CATEGORY.VERSION);
        for (Node node : nodes) {
            insert = insert.values(
                    node.id(),
                    node.code(),
                    node.name(),
                    SearchText.fold(node.name()),
                    node.parentId(),
                    node.active(),
                    node.version());
        }
        return insert.onDuplicateKeyIgnore().execute();
    }

    void update(Node node) {
        database.update(CATEGORY)
                .set(CATEGORY.CODE, node.code())
                .set(CATEGORY.NAME, node.name())
                .set(CATEGORY.FOLDED, SearchText.fold(node.name()))
                .set(CATEGORY.PARENT_ID, node.parentId())
                .set(CATEGORY.ACTIVE, node.active())
                .set(CATEGORY.VERSION, node.version())
                .where(CATEGORY.ID.eq(node.id()))
                .execute();
    }

    void delete(UUID id) {
        database.deleteFrom(CATEGORY).where(CATEGORY.ID.eq(id)).execute();
    }

    private SelectForUpdateStep<Record> ordered() {
        return database.selectFrom(CATEGORY).orderBy(CATEGORY.CODE, CATEGORY.ID).limit(LIMIT);
    }

    private static Node node(Record row) {
        return new Node(
                row.get(CATEGORY.ID),
                row.get(CATEGORY.CODE),
                row.get(CATEGORY.NAME),
                row.get(CATEGORY.PARENT_ID),
                row.get(CATEGORY.ACTIVE),
                row.get(CATEGORY.VERSION));
    }
}
