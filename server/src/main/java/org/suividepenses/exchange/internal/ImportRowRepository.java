package org.suividepenses.exchange.internal;

import static org.suividepenses.exchange.internal.db.Tables.IMPORT_ROW;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.exchange.ImportId;

/** Which rows have been imported, by their fingerprints. */
@Repository
public class ImportRowRepository {

    private final DSLContext database;

    ImportRowRepository(DSLContext database) {
        this.database = database;
    }

    /** Whether any row was ever imported. */
    @Transactional(readOnly = true)
    public boolean any() {
        return database.fetchExists(database.selectOne().from(IMPORT_ROW).limit(1));
    }

    /** Those of the fingerprints that are there, in one query. */
    @Transactional(readOnly = true)
    public Set<UUID> known(Collection<UUID> fingerprints) {
        return fingerprints.isEmpty()
                ? Set.of()
                : new HashSet<>(database.select(IMPORT_ROW.FINGERPRINT)
                        .from(IMPORT_ROW)
                        .where(IMPORT_ROW.FINGERPRINT.in(fingerprints))
                        .limit(fingerprints.size())
                        .fetch(IMPORT_ROW.FINGERPRINT));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another import has brought one meanwhile */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(ImportId id, List<UUID> fingerprints, List<UUID> operations) {
        BatchBindStep batch = database.batch(
                database.insertInto(IMPORT_ROW, IMPORT_ROW.FINGERPRINT, IMPORT_ROW.IMPORT_ID, IMPORT_ROW.OPERATION_ID)
                        .values((UUID) null, null, null));
        for (int i = 0; i < fingerprints.size(); i++) {
            batch = batch.bind(fingerprints.get(i), id.value(), operations.get(i));
        }
        batch.execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(ImportId id) {
        database.deleteFrom(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id.value()))
                .execute();
    }
}
