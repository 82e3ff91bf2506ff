package org.suividepenses.exchange.internal;

import static org.suividepenses.exchange.internal.db.Tables.IMPORT_FAULT;

import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.exchange.ImportFault;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.Page;

/** The faults of imports. */
@Repository
public class ImportFaultRepository {

    private final DSLContext database;

    ImportFaultRepository(DSLContext database) {
        this.database = database;
    }

    /** Puts these in the place of those of an earlier job. */
    @Transactional
    public void replace(ImportId id, List<ImportFault> faults) {
        database.deleteFrom(IMPORT_FAULT)
                .where(IMPORT_FAULT.IMPORT_ID.eq(id.value()))
                .execute();
        if (faults.isEmpty()) {
            return;
        }
        BatchBindStep batch = database.batch(database.insertInto(
                        IMPORT_FAULT,
                        IMPORT_FAULT.IMPORT_ID,
                        IMPORT_FAULT.SEQ,
                        IMPORT_FAULT.LINE,
                        IMPORT_FAULT.FIELD,
                        IMPORT_FAULT.VALUE,
                        IMPORT_FAULT.CODE)
                .values((java.util.UUID) null, null, null, null, null, null));
        for (ImportFault fault : faults) {
            batch = batch.bind(id.value(), fault.seq(), fault.line(), fault.field(), fault.value(), fault.code());
        }
        batch.execute();
    }

    /** In the order of the file. */
    @Transactional(readOnly = true)
    public Page<ImportFault> page(ImportId id, @Nullable String cursor, int size) {
        int after = cursor == null ? 0 : CursorId.decodeNumber(cursor);
        List<ImportFault> rows = database.selectFrom(IMPORT_FAULT)
                .where(IMPORT_FAULT.IMPORT_ID.eq(id.value()))
                .and(IMPORT_FAULT.SEQ.gt(after))
                .orderBy(IMPORT_FAULT.SEQ)
                .limit(size + 1)
                .fetch(row -> new ImportFault(
                        row.get(IMPORT_FAULT.SEQ),
                        row.get(IMPORT_FAULT.LINE),
                        row.get(IMPORT_FAULT.FIELD),
                        row.get(IMPORT_FAULT.VALUE),
                        row.get(IMPORT_FAULT.CODE)));
        return Page.of(rows, size, fault -> Cursor.encode(Integer.toString(fault.seq())));
    }
}
