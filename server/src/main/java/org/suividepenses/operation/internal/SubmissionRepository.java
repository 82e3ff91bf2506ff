package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** When operations were submitted, and to be paid to whom. */
@Repository
class SubmissionRepository {

    private final DSLContext database;

    SubmissionRepository(DSLContext database) {
        this.database = database;
    }

    /** @param at when it was submitted last */
    record Submitted(UUID operation, UUID supplier, Instant at) {}

    /** Those of some operations that were submitted and name a supplier. */
    List<Submitted> of(Collection<UUID> operations) {
        return database.select(OPERATION.ID, OPERATION.SUPPLIER_ID, OPERATION.SUBMITTED_AT)
                .from(OPERATION)
                .where(OPERATION.ID.in(operations))
                .and(OPERATION.SUPPLIER_ID.isNotNull())
                .and(OPERATION.SUBMITTED_AT.isNotNull())
                .fetch(row -> new Submitted(row.value1(), row.value2(), row.value3()));
    }
}
