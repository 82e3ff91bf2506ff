package org.suividepenses.organisation.internal;

import static org.jooq.impl.DSL.max;
import static org.suividepenses.organisation.internal.db.Tables.SUPPLIER_PAYEE_CHANGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.organisation.PayeeChange;

/** Who changed whom or where suppliers are paid. Rows are only added; a merge moves them with the operations. */
@Repository
public class PayeeChangeRepository {

    private final DSLContext database;

    PayeeChangeRepository(DSLContext database) {
        this.database = database;
    }

    void insert(PayeeChange change) {
        database.insertInto(SUPPLIER_PAYEE_CHANGE)
                .set(SUPPLIER_PAYEE_CHANGE.SUPPLIER_ID, change.supplierId())
                .set(SUPPLIER_PAYEE_CHANGE.CHANGED_BY, change.by())
                .set(SUPPLIER_PAYEE_CHANGE.AT, change.at())
                .execute();
    }

    /** What was changed of suppliers that become another one was changed of that one. */
    void move(Set<UUID> from, UUID to) {
        database.update(SUPPLIER_PAYEE_CHANGE)
                .set(SUPPLIER_PAYEE_CHANGE.SUPPLIER_ID, to)
                .where(SUPPLIER_PAYEE_CHANGE.SUPPLIER_ID.in(from))
                .execute();
    }

    /** The last change of each person, by supplier, the latest first. */
    public Map<UUID, List<PayeeChange>> last(Collection<UUID> suppliers) {
        Map<UUID, List<PayeeChange>> found = new HashMap<>();
        if (suppliers.isEmpty()) {
            return found;
        }
        var last = max(SUPPLIER_PAYEE_CHANGE.AT);
        database.select(SUPPLIER_PAYEE_CHANGE.SUPPLIER_ID, SUPPLIER_PAYEE_CHANGE.CHANGED_BY, last)
                .from(SUPPLIER_PAYEE_CHANGE)
                .where(SUPPLIER_PAYEE_CHANGE.SUPPLIER_ID.in(Set.copyOf(suppliers)))
                .groupBy(SUPPLIER_PAYEE_CHANGE.SUPPLIER_ID, SUPPLIER_PAYEE_CHANGE.CHANGED_BY)
                .orderBy(last.desc(), SUPPLIER_PAYEE_CHANGE.SUPPLIER_ID, SUPPLIER_PAYEE_CHANGE.CHANGED_BY)
                .forEach(row -> {
                    UUID supplier = Objects.requireNonNull(row.value1());
                    Instant at = Objects.requireNonNull(row.value3());
                    found.computeIfAbsent(supplier, id -> new ArrayList<>())
                            .add(new PayeeChange(supplier, row.value2(), at));
                });
        return found;
    }
}
