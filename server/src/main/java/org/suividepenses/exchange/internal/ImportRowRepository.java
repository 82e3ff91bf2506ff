package org.suividepenses.exchange.internal;

import static org.suividepenses.exchange.internal.db.Tables.IMPORT_ROW;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

    /** Those of the fingerprints that are there, with what their rows said, in one query; null is not known. */
    @Transactional(readOnly = true)
    public Map<UUID, @Nullable UUID> known(Collection<UUID> fingerprints) {
        Map<UUID, @Nullable UUID> known = new HashMap<>();
        if (!fingerprints.isEmpty()) {
            database.select(IMPORT_ROW.FINGERPRINT, IMPORT_ROW.CONTENT)
                    .from(IMPORT_ROW)
                    .where(IMPORT_ROW.FINGERPRINT.in(fingerprints))
                    .limit(fingerprints.size())
                    .forEach(row -> known.put(row.value1(), row.value2()));
        }
        return known;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another import has brought one meanwhile */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(ImportId id, List<NewRow> rows, List<UUID> operations) {
        BatchBindStep batch = database.batch(database.insertInto(
                        IMPORT_ROW,
                        IMPORT_ROW.FINGERPRINT,
                        IMPORT_ROW.IMPORT_ID,
                        IMPORT_ROW.OPERATION_ID,
                        IMPORT_ROW.CONTENT)
                .values((UUID) null, null, null, null));
        for (int i = 0; i < rows.size(); i++) {
            NewRow row = rows.get(i);
            batch = batch.bind(
                    row.fingerprint(),
                    id.value(),
                    operations.get(i),
                    row.row().said().uuid());
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
