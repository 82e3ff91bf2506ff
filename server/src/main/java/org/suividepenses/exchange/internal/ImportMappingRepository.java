package org.suividepenses.exchange.internal;

import static org.suividepenses.exchange.internal.db.Tables.IMPORT_MAPPING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.exchange.RememberedMapping;
import org.suividepenses.exchange.internal.mapping.MappingJson;

/** Layouts remembered by name. */
@Repository
public class ImportMappingRepository {

    /** As many as a person can choose from. */
    public static final int LIMIT = 200;

    private final DSLContext database;

    ImportMappingRepository(DSLContext database) {
        this.database = database;
    }

    public List<RememberedMapping> all() {
        return database.selectFrom(IMPORT_MAPPING)
                .orderBy(IMPORT_MAPPING.NAME, IMPORT_MAPPING.ID)
                .limit(LIMIT)
                .fetch(row -> new RememberedMapping(
                        row.get(IMPORT_MAPPING.ID),
                        row.get(IMPORT_MAPPING.NAME),
                        MappingJson.parse(row.get(IMPORT_MAPPING.MAPPING))));
    }

    public int count() {
        return database.fetchCount(IMPORT_MAPPING);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    public void insert(RememberedMapping mapping, Instant now) {
        database.insertInto(IMPORT_MAPPING)
                .set(IMPORT_MAPPING.ID, mapping.id())
                .set(IMPORT_MAPPING.NAME, mapping.name())
                .set(
                        IMPORT_MAPPING.MAPPING,
                        MappingJson.write(mapping.mapping()).toString())
                .set(IMPORT_MAPPING.CREATED_AT, now)
                .execute();
    }

    /** What one is called. */
    public Optional<String> name(UUID id) {
        return database.select(IMPORT_MAPPING.NAME)
                .from(IMPORT_MAPPING)
                .where(IMPORT_MAPPING.ID.eq(id))
                .fetchOptional(IMPORT_MAPPING.NAME);
    }

    /** @return false when there was none */
    public boolean delete(UUID id) {
        return database.deleteFrom(IMPORT_MAPPING)
                        .where(IMPORT_MAPPING.ID.eq(id))
                        .execute()
                == 1;
    }
}
