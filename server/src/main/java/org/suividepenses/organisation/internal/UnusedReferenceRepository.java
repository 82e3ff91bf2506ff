package org.suividepenses.organisation.internal;

import static org.suividepenses.organisation.internal.db.Tables.CATEGORY;
import static org.suividepenses.organisation.internal.db.Tables.FUNDING_SOURCE;
import static org.suividepenses.organisation.internal.db.Tables.SUPPLIER;
import static org.suividepenses.organisation.internal.db.Tables.UNIT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.ReferenceKind;

/** References of any kind, held to be removed. */
@Repository
public class UnusedReferenceRepository {

    private final DSLContext database;
    private final CategoryRepository categories;
    private final ReferenceChanges changes;

    UnusedReferenceRepository(DSLContext database, CategoryRepository categories, ReferenceChanges changes) {
        this.database = database;
        this.categories = categories;
        this.changes = changes;
    }

    /** @param edited whether anyone has changed it since it was made */
    public record Held(UUID id, String name, boolean edited) {}

    private record Kind(
            Table<? extends Record> table,
            TableField<? extends Record, UUID> id,
            TableField<? extends Record, String> name,
            TableField<? extends Record, Long> version) {}

    /** Those that exist, held until the transaction ends. */
    public List<Held> lock(ReferenceKind kind, Set<UUID> ids) {
        if (kind == ReferenceKind.CATEGORY) {
            categories.lockedTree();
        }
        Kind one = kind(kind);
        return database.select(one.id(), one.name(), one.version())
                .from(one.table())
                .where(one.id().in(ids))
                .orderBy(one.id())
                .forUpdate()
                .fetch(row -> new Held(row.value1(), row.value2(), row.value3() > 1));
    }

    /** How many references stand below each. */
    public Map<UUID, Long> below(ReferenceKind kind, Set<UUID> ids) {
        if (kind != ReferenceKind.CATEGORY || ids.isEmpty()) {
            return Map.of();
        }
        return database.select(CATEGORY.PARENT_ID, DSL.count())
                .from(CATEGORY)
                .where(CATEGORY.PARENT_ID.in(ids))
                .groupBy(CATEGORY.PARENT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2().longValue());
    }

    public void delete(Caller caller, ReferenceKind kind, List<Held> references) {
        if (references.isEmpty()) {
            return;
        }
        Kind one = kind(kind);
        database.deleteFrom(one.table())
                .where(one.id().in(references.stream().map(Held::id).toList()))
                .execute();
        Map<UUID, Changes> deletions = new LinkedHashMap<>();
        references.forEach(
                reference -> deletions.put(reference.id(), Changes.none().field("name", reference.name(), null)));
        changes.allDeleted(caller, kind.name(), deletions);
    }

    private static Kind kind(ReferenceKind kind) {
        return switch (kind) {
            case UNIT -> new Kind(UNIT, UNIT.ID, UNIT.NAME, UNIT.VERSION);
            case CATEGORY -> new Kind(CATEGORY, CATEGORY.ID, CATEGORY.NAME, CATEGORY.VERSION);
            case FUNDING_SOURCE ->
                new Kind(FUNDING_SOURCE, FUNDING_SOURCE.ID, FUNDING_SOURCE.NAME, FUNDING_SOURCE.VERSION);
            case SUPPLIER -> new Kind(SUPPLIER, SUPPLIER.ID, SUPPLIER.NAME, SUPPLIER.VERSION);
        };
    }
}
