package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_OVERRIDE;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.OverrideReason;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.IdSource;

/** Commitments let through beyond an appropriation. */
@Repository
public class OverrideRepository {

    private final DSLContext database;
    private final IdSource ids;

    OverrideRepository(DSLContext database, IdSource ids) {
        this.database = database;
        this.ids = ids;
    }

    /** @param excess by how much the line is exceeded afterwards, in minor units of the base currency */
    public void insert(
            BudgetLineId line, UUID documentId, long excess, OverrideReason reason, Caller caller, Instant at) {
        database.insertInto(BUDGET_OVERRIDE)
                .set(BUDGET_OVERRIDE.ID, ids.next())
                .set(BUDGET_OVERRIDE.LINE_ID, line.value())
                .set(BUDGET_OVERRIDE.DOCUMENT_ID, documentId)
                .set(BUDGET_OVERRIDE.EXCESS, excess)
                .set(BUDGET_OVERRIDE.REASON, reason.text())
                .set(BUDGET_OVERRIDE.ACTOR_ID, caller.userId())
                .set(BUDGET_OVERRIDE.ACTOR_NAME, caller.name())
                .set(BUDGET_OVERRIDE.AT, at)
                .execute();
    }
}
