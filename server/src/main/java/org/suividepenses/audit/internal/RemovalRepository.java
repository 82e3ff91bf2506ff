package org.suividepenses.audit.internal;

import static org.suividepenses.audit.internal.db.Tables.AUDIT_ENTRY;
import static org.suividepenses.audit.internal.db.Tables.AUDIT_SEAL;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.suividepenses.platform.database.OwnerDatabase;

/** The tables of the trail as their owner, who alone can remove from them. */
@Repository
class RemovalRepository {

    private final OwnerDatabase owner;

    RemovalRepository(OwnerDatabase owner) {
        this.owner = owner;
    }

    /**
     * Removes the chain up to a link, in one transaction. The link itself stays, without its entry: the next one's hash begins
     * with its hash.
     *
     * @return how many entries
     */
    int removeUpTo(long position) {
        return owner.inTransaction(database -> {
            int removed = removeEntries(database, position);
            database.deleteFrom(AUDIT_SEAL)
                    .where(AUDIT_SEAL.POSITION.lt(position))
                    .execute();
            return removed;
        });
    }

    private static int removeEntries(DSLContext database, long position) {
        return database.deleteFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ID.in(
                        DSL.select(AUDIT_SEAL.ENTRY_ID).from(AUDIT_SEAL).where(AUDIT_SEAL.POSITION.le(position))))
                .execute();
    }
}
