package org.suividepenses.budget.internal;

import static org.jooq.impl.DSL.sum;
import static org.suividepenses.budget.internal.db.Tables.LEDGER_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.LedgerKind;

/** The ledger: only ever added to. */
@Repository
public class LedgerRepository {

    private final DSLContext database;

    LedgerRepository(DSLContext database) {
        this.database = database;
    }

    /** What a document has committed to a line, by month. */
    public Map<Integer, Long> committedBy(UUID documentId, BudgetLineId line) {
        return database.select(LEDGER_ENTRY.MONTH, sum(LEDGER_ENTRY.AMOUNT))
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.DOCUMENT_ID.eq(documentId))
                .and(LEDGER_ENTRY.LINE_ID.eq(line.value()))
                .and(LEDGER_ENTRY.KIND.in(LedgerKind.COMMITMENT.name(), LedgerKind.RELEASE.name()))
                .groupBy(LEDGER_ENTRY.MONTH)
                .fetchMap(LEDGER_ENTRY.MONTH, row -> row.value2().longValueExact());
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
