package org.suividepenses.exchange.internal;

import static org.suividepenses.exchange.internal.db.Tables.IMPORT_REFERENCE;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.organisation.ReferenceKind;

/** What each import made besides its operations. */
@Repository
class ImportReferenceRepository {

    private final DSLContext database;

    ImportReferenceRepository(DSLContext database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(ImportId id, Map<ReferenceKind, ? extends Collection<UUID>> made) {
        BatchBindStep batch = database.batch(database.insertInto(
                        IMPORT_REFERENCE,
                        IMPORT_REFERENCE.IMPORT_ID,
                        IMPORT_REFERENCE.KIND,
                        IMPORT_REFERENCE.REFERENCE_ID)
                .values((UUID) null, null, null));
        for (Map.Entry<ReferenceKind, ? extends Collection<UUID>> kind : made.entrySet()) {
            for (UUID reference : kind.getValue()) {
                batch = batch.bind(id.value(), kind.getKey().name(), reference);
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Set<UUID> made(ImportId id, ReferenceKind kind) {
        return database.select(IMPORT_REFERENCE.REFERENCE_ID)
                .from(IMPORT_REFERENCE)
                .where(IMPORT_REFERENCE.IMPORT_ID.eq(id.value()))
                .and(IMPORT_REFERENCE.KIND.eq(kind.name()))
                .fetchSet(IMPORT_REFERENCE.REFERENCE_ID);
    }

    /** Forgets those that are gone; the others may be taken back when the import is undone again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(ImportId id, ReferenceKind kind, Set<UUID> gone) {
        database.deleteFrom(IMPORT_REFERENCE)
                .where(IMPORT_REFERENCE.IMPORT_ID.eq(id.value()))
                .and(IMPORT_REFERENCE.KIND.eq(kind.name()))
                .and(IMPORT_REFERENCE.REFERENCE_ID.in(gone))
                .execute();
    }
}
