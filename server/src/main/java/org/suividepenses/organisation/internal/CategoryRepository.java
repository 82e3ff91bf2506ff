package org.suividepenses.organisation.internal;

import static org.suividepenses.organisation.internal.db.Tables.CATEGORY;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectForUpdateStep;
import org.springframework.stereotype.Repository;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.CategoryTree.Node;

/** The rows of the classification, always read whole: its paths follow from all of them. */
@Repository
public class CategoryRepository {

    /** The classification of a whole ministry has some thousands. */
    static final int LIMIT = 10_000;

    private final DSLContext database;

    CategoryRepository(DSLContext database) {
        this.database = database;
    }

    public CategoryTree tree() {
        return new CategoryTree(ordered().fetch(CategoryRepository::node));
    }

    /** The tree as it is now, held so until the transaction ends: two moves at once could make a circle. */
    CategoryTree lockedTree() {
        return new CategoryTree(ordered().forUpdate().fetch(CategoryRepository::node));
    }

    /** What the database holds at this moment, also what others wrote since this transaction began. */
    CategoryTree latestTree() {
        return new CategoryTree(ordered().forShare().fetch(CategoryRepository::node));
    }

    Optional<Node> lock(UUID id) {
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
