package org.suividepenses.organisation.internal;

import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.Reference;
import org.suividepenses.organisation.ReferenceFilter;

/** The rows of one kind of reference that has a code and a name. */
abstract class CodedRepository<T extends Reference> {

    /** An institution has tens of them; a file whose wrong column was chosen would make thousands. */
    static final int LIMIT = 2_000;

    private final DSLContext database;
    private final CodedTable<T> columns;

    protected CodedRepository(DSLContext database, CodedTable<T> columns) {
        this.database = database;
        this.columns = columns;
    }

    CodedTable<T> columns() {
        return columns;
    }

    Page<T> page(ReferenceFilter filter, UnitScope scope) {
        List<T> rows = database.selectFrom(columns.table())
                .where(within(scope))
                .and(matching(filter))
                .and(after(filter))
                .orderBy(columns.code(), columns.id())
                .limit(filter.size() + 1)
                .fetch(columns::read);
        return Page.of(rows, filter.size(), last -> Cursor.encode(last.code()));
    }

    List<T> all() {
        return database.selectFrom(columns.table())
                .orderBy(columns.code(), columns.id())
                .limit(LIMIT)
                .fetch(columns::read);
    }

    Map<UUID, T> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.selectFrom(columns.table())
                .where(columns.id().in(Set.copyOf(ids)))
                .fetchMap(columns.id(), columns::read);
    }

    Optional<T> lock(UUID id) {
        return database.selectFrom(columns.table())
                .where(columns.id().eq(id))
                .forUpdate()
                .fetchOptional(columns::read);
    }

    /** What the database holds at this moment, also what others wrote since this transaction began. */
    List<T> latestNamed(Collection<String> folded) {
        return database.selectFrom(columns.table())
                .where(columns.folded().in(folded))
                .orderBy(columns.code(), columns.id())
                .limit(LIMIT)
                .forShare()
                .fetch(columns::read);
    }

    boolean codeTaken(String code, UUID except) {
        return database.fetchExists(
                columns.table(), columns.code().eq(code), columns.id().ne(except));
    }

    boolean idTaken(UUID id) {
        return database.fetchExists(columns.table(), columns.id().eq(id));
    }

    /** @return how many were inserted: those whose id or code exists are left out */
    int insertNew(Collection<T> references) {
        if (references.isEmpty()) {
            return 0;
        }
        var insert = database.insertInto(
                columns.table(),
                columns.id(),
                columns.code(),
                columns.name(),
                columns.folded(),
                columns.active(),
                columns.version());
        for (T reference : references) {
            insert = insert.values(
                    reference.id(),
                    reference.code(),
                    reference.name(),
                    SearchText.fold(reference.name()),
                    reference.active(),
                    reference.version());
        }
        return insert.onDuplicateKeyIgnore().execute();
    }

    void update(T reference) {
        database.update(columns.table())
                .set(columns.code(), reference.code())
                .set(columns.name(), reference.name())
                .set(columns.folded(), SearchText.fold(reference.name()))
                .set(columns.active(), reference.active())
                .set(columns.version(), reference.version())
                .where(columns.id().eq(reference.id()))
                .execute();
    }

    void delete(UUID id) {
        database.deleteFrom(columns.table()).where(columns.id().eq(id)).execute();
    }

    private Condition within(UnitScope scope) {
        return switch (scope) {
            case UnitScope.Everywhere() -> noCondition();
            case UnitScope.Only(Set<UUID> unitIds) -> columns.id().in(unitIds);
        };
    }

    private Condition matching(ReferenceFilter filter) {
        Condition active =
                filter.active() == null ? noCondition() : columns.active().eq(filter.active());
        String folded = SearchText.fold(filter.text());
        return folded.isEmpty()
                ? active
                : active.and(columns.folded()
                        .contains(folded)
                        .or(columns.code().startsWith(filter.text().strip())));
    }

    private Condition after(ReferenceFilter filter) {
        return filter.cursor() == null
                ? noCondition()
                : columns.code().gt(Cursor.decode(filter.cursor(), 1).getFirst());
    }
}
