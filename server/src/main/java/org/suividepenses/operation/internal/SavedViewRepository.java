package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.SAVED_VIEW;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.suividepenses.operation.SavedView;
import org.suividepenses.operation.SavedView.Details;

/** The table of saved views. */
@Repository
public class SavedViewRepository {

    private final DSLContext database;

    SavedViewRepository(DSLContext database) {
        this.database = database;
    }

    public List<SavedView> visible(UUID owner, int limit) {
        return database.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.OWNER_ID.eq(owner))
                .or(SAVED_VIEW.SHARED.isTrue())
                .orderBy(SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .limit(limit)
                .fetch(SavedViewRepository::view);
    }

    /** A view of this owner, locked until the transaction ends. */
    public Optional<SavedView> lock(UUID id, UUID owner) {
        return database.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.ID.eq(id))
                .and(SAVED_VIEW.OWNER_ID.eq(owner))
                .forUpdate()
                .fetchOptional(SavedViewRepository::view);
    }

    public boolean exists(UUID id) {
        return database.fetchExists(database.selectOne().from(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when its owner has one of this name */
    public void insert(SavedView view) {
        database.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.ID, view.id())
                .set(SAVED_VIEW.OWNER_ID, view.ownerId())
                .set(SAVED_VIEW.NAME, view.details().name())
                .set(SAVED_VIEW.QUERY, view.details().query())
                .set(SAVED_VIEW.SHARED, view.details().shared())
                .set(SAVED_VIEW.VERSION, view.version())
                .execute();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when its owner has another one of this name */
    public void update(SavedView view) {
        database.update(SAVED_VIEW)
                .set(SAVED_VIEW.NAME, view.details().name())
                .set(SAVED_VIEW.QUERY, view.details().query())
                .set(SAVED_VIEW.SHARED, view.details().shared())
                .set(SAVED_VIEW.VERSION, view.version())
                .where(SAVED_VIEW.ID.eq(view.id()))
                .execute();
    }

    public void delete(UUID id) {
        database.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)).execute();
    }

    private static SavedView view(Record row) {
        return new SavedView(
                row.get(SAVED_VIEW.ID),
                row.get(SAVED_VIEW.OWNER_ID),
                new Details(row.get(SAVED_VIEW.NAME), row.get(SAVED_VIEW.QUERY), row.get(SAVED_VIEW.SHARED)),
                row.get(SAVED_VIEW.VERSION));
    }
}
