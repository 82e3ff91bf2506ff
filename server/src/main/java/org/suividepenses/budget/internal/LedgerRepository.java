package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.LEDGER_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The ledger: only ever added to. */
@Repository
public class LedgerRepository {

    private final DSLContext database;

    LedgerRepository(DSLContext database) {
        this.database = database;
    }

    public void add(List<LedgerEntry> entries, Instant postedAt) {
        if (entries.isEmpty()) {
            return;
        }
        BatchBindStep batch = database.batch(database.insertInto(
                        LEDGER_ENTRY,
                        LEDGER_ENTRY.LINE_ID,
                        LEDGER_ENTRY.MONTH,
                        LEDGER_ENTRY.KIND,
                        LEDGER_ENTRY.AMOUNT,
                        LEDGER_ENTRY.DOCUMENT_TYPE,
                        LEDGER_ENTRY.DOCUMENT_ID,
                        LEDGER_ENTRY.POSTED_AT)
                .values((UUID) null, null, null, null, null, null, null));
        for (LedgerEntry entry : entries) {
            batch = batch.bind(
                    entry.place().line().value(),
                    entry.place().month(),
                    entry.kind().name(),
                    entry.amount(),
                    entry.document().name(),
                    entry.documentId(),
                    postedAt);
        }
        batch.execute();
    }
}
