package org.suividepenses.platform.database;

import static org.suividepenses.platform.internal.db.Tables.CREATION_QUEUE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts those in a queue who create, at the same moment, a row that is there once for all: the first creates it, the
 * others find it. Without the queue they would wait for the row itself; when its creator then takes it back, two who
 * waited hold the gap that it leaves, each wants to fill it, and the database ends one of them.
 */
@Repository
public class CreationQueue {

    /** What is created. Who needs several takes them in this order. */
    public enum Kind {
        FISCAL_YEAR,
        BUDGET_LINE,
        NUMBERING
    }

    private final DSLContext database;

    CreationQueue(DSLContext database) {
        this.database = database;
    }

    /** Waits for whoever creates rows of this kind, and keeps the others waiting until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Kind kind) {
        database.selectFrom(CREATION_QUEUE)
                .where(CREATION_QUEUE.KIND.eq(kind.name()))
                .forUpdate()
                .fetchSingle();
    }
}
