package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.operation.OperationId;

/** How many documents an operation has, kept beside it so that no list has to count. */
@Repository
class AttachmentCountRepository {

    private final DSLContext database;

    AttachmentCountRepository(DSLContext database) {
        this.database = database;
    }

    /** Of an operation that this transaction has locked. */
    void set(OperationId id, int count) {
        database.update(OPERATION)
                .set(OPERATION.ATTACHMENTS, count)
                .where(OPERATION.ID.eq(id.value()))
                .execute();
    }
}
