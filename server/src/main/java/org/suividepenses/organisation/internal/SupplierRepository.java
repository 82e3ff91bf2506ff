package org.suividepenses.organisation.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.suividepenses.organisation.internal.db.Tables.SUPPLIER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.ReferenceFilter;
import org.suividepenses.organisation.Supplier;

/** The rows of suppliers: there may be tens of thousands. */
@Repository
public class SupplierRepository {

    private static final int ROWS_PER_STATEMENT = 1_000;

    private final DSLContext database;

    SupplierRepository(DSLContext database) {
        this.database = database;
    }

    /** By name; with a text, names that begin with it come before names that hold it. */
    public Page<Supplier> page(ReferenceFilter filter) {
        String text = SearchText.fold(filter.text());
        Field<Integer> rank = rank(text);
        List<Supplier> rows = database.selectFrom(SUPPLIER)
                .where(text.isEmpty() ? noCondition() : SUPPLIER.FOLDED.contains(text))
                .and(filter.active() == null ? noCondition() : SUPPLIER.ACTIVE.eq(filter.active()))
                .and(after(filter.cursor(), rank))
                .orderBy(rank, SUPPLIER.FOLDED, SUPPLIER.ID)
                .limit(filter.size() + 1)
                .fetch(SupplierRepository::supplier);
        return Page.of(rows, filter.size(), last -> cursor(last, text));
    }

    public Map<UUID, Supplier> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.selectFrom(SUPPLIER)
                .where(SUPPLIER.ID.in(Set.copyOf(ids)))
                .fetchMap(SUPPLIER.ID, SupplierRepository::supplier);
    }

    public Optional<Supplier> findNamed(String folded) {
        return database.selectFrom(SUPPLIER)
                .where(SUPPLIER.FOLDED.eq(folded))
                .fetchOptional(SupplierRepository::supplier);
    }

    /** Suppliers by their folded names. */
    public List<Supplier> findNamed(List<String> folded) {
        List<Supplier> found = new ArrayList<>();
        for (List<String> some : slices(folded)) {
            found.addAll(database.selectFrom(SUPPLIER)
                    .where(SUPPLIER.FOLDED.in(some))
                    .fetch(SupplierRepository::supplier));
        }
        return found;
    }

    /** What the database holds at this moment, also what others wrote since this transaction began. */
    List<Supplier> latestNamed(List<String> folded) {
        List<Supplier> found = new ArrayList<>();
        for (List<String> some : slices(folded)) {
            found.addAll(database.selectFrom(SUPPLIER)
                    .where(SUPPLIER.FOLDED.in(some))
                    .forShare()
                    .fetch(SupplierRepository::supplier));
        }
        return found;
    }

    /** Locked in the order of their ids, so that two merges of the same suppliers do not wait for each other. */
    List<Supplier> lock(Collection<UUID> ids) {
        return database.selectFrom(SUPPLIER)
                .where(SUPPLIER.ID.in(Set.copyOf(ids)))
                .orderBy(SUPPLIER.ID)
                .forUpdate()
                .fetch(SupplierRepository::supplier);
    }

    boolean idTaken(UUID id) {
        return database.fetchExists(SUPPLIER, SUPPLIER.ID.eq(id));
    }

    /** @return how many were inserted: those whose id or name exists are left out */
    int insertNew(List<Supplier> suppliers) {
        int inserted = 0;
        for (List<Supplier> some : slices(suppliers)) {
            inserted += insertSome(some);
        }
        return inserted;
    }

    private int insertSome(List<Supplier> suppliers) {
        var insert = database.insertInto(
                SUPPLIER,
                SUPPLIER.ID,
                SUPPLIER.NAME,
                SUPPLIER.FOLDED,
                SUPPLIER.PHONE,
                SUPPLIER.TAX_ID,
                SUPPLIER.ACCOUNT,
                SUPPLIER.ACTIVE,
                SUPPLIER.VERSION);
        for (Supplier supplier : suppliers) {
            insert = insert.values(
                    supplier.id(),
                    supplier.name(),
                    SearchText.fold(supplier.name()),
                    supplier.phone(),
                    supplier.taxId(),
                    supplier.account(),
                    supplier.active(),
                    supplier.version());
        }
        return insert.onDuplicateKeyIgnore().execute();
    }

    void update(Supplier supplier) {
        database.update(SUPPLIER)
                .set(SUPPLIER.NAME, supplier.name())
                .set(SUPPLIER.FOLDED, SearchText.fold(supplier.name()))
                .set(SUPPLIER.PHONE, supplier.phone())
                .set(SUPPLIER.TAX_ID, supplier.taxId())
                .set(SUPPLIER.ACCOUNT, supplier.account())
                .set(SUPPLIER.ACTIVE, supplier.active())
                .set(SUPPLIER.VERSION, supplier.version())
                .where(SUPPLIER.ID.eq(supplier.id()))
                .execute();
    }

    void delete(Collection<UUID> ids) {
        database.deleteFrom(SUPPLIER).where(SUPPLIER.ID.in(ids)).execute();
    }

    /** An expression also where there is no text: MariaDB would take a bare number for the place of a column. */
    private static Field<Integer> rank(String text) {
        return when(SUPPLIER.FOLDED.startsWith(text), 0).otherwise(1);
    }

    private static String cursor(Supplier last, String text) {
        String folded = SearchText.fold(last.name());
        return Cursor.encode(folded.startsWith(text) ? "0" : "1", folded);
    }

    private static Condition after(@Nullable String cursor, Field<Integer> rank) {
        if (cursor == null) {
            return noCondition();
        }
        List<String> parts = Cursor.decode(cursor, 2);
        int lastRank = switch (parts.getFirst()) {
            case "0" -> 0;
            case "1" -> 1;
            default -> throw ProblemException.invalidParameter("cursor", "cursor.invalid");
        };
        return row(rank, SUPPLIER.FOLDED).gt(row(val(lastRank), val(parts.getLast())));
    }

    private static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROWS_PER_STATEMENT) {
            slices.add(all.subList(from, Math.min(from + ROWS_PER_STATEMENT, all.size())));
        }
        return slices;
    }

    private static Supplier supplier(Record row) {
        return new Supplier(
                row.get(SUPPLIER.ID),
                row.get(SUPPLIER.NAME),
                row.get(SUPPLIER.PHONE),
                row.get(SUPPLIER.TAX_ID),
                row.get(SUPPLIER.ACCOUNT),
                row.get(SUPPLIER.ACTIVE),
                row.get(SUPPLIER.VERSION));
    }
}
