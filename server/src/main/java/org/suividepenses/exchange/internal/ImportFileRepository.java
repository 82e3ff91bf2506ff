package org.suividepenses.exchange.internal;

import static org.suividepenses.exchange.internal.db.Tables.IMPORT_FAULT;
import static org.suividepenses.exchange.internal.db.Tables.IMPORT_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.exchange.Detection;
import org.suividepenses.exchange.ImportCreated;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.ImportProblem;
import org.suividepenses.exchange.ImportReport;
import org.suividepenses.exchange.ImportStatus;
import org.suividepenses.exchange.ImportUndone;
import org.suividepenses.exchange.internal.mapping.Mapping;
import org.suividepenses.exchange.internal.mapping.MappingJson;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.Page;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. Who does not work in all units sees the imports they made themselves. */
@Repository
@Transactional
public class ImportFileRepository {

    private final DSLContext database;
    private final JsonMapper json;

    ImportFileRepository(DSLContext database, JsonMapper json) {
        this.database = database;
        // What an earlier version wrote lacks the counts that have come since: they are zero.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** A job whose process may have ended. */
    public record Work(ImportId id, ImportStatus status, String owner, Instant aliveAt) {}

    public void insert(ImportFile file) {
        database.insertInto(IMPORT_FILE)
                .set(IMPORT_FILE.ID, file.id().value())
                .set(IMPORT_FILE.FILE_NAME, file.fileName())
                .set(IMPORT_FILE.SIZE_BYTES, file.sizeBytes())
                .set(IMPORT_FILE.SHA256, file.sha256())
                .set(IMPORT_FILE.SAME_FILE_AS, file.sameFileAs())
                .set(IMPORT_FILE.STATUS, file.status().name())
                .set(IMPORT_FILE.CREATED_BY, file.createdBy())
                .set(IMPORT_FILE.CREATED_BY_NAME, file.createdByName())
                .set(IMPORT_FILE.CREATED_AT, file.createdAt())
                .set(IMPORT_FILE.DETECTION, json.writeValueAsString(file.detection()))
                .set(IMPORT_FILE.MAPPING, MappingJson.write(file.mapping()).toString())
                .set(IMPORT_FILE.LINES_DONE, 0L)
                .execute();
    }

    public Optional<ImportFile> find(ImportId id, Caller caller) {
        return database.selectFrom(IMPORT_FILE)
                .where(IMPORT_FILE.ID.eq(id.value()))
                .and(visible(caller))
                .fetchOptional(this::file);
    }

    /** The same, held until the transaction ends. */
    public Optional<ImportFile> lock(ImportId id, Caller caller) {
        return database.selectFrom(IMPORT_FILE)
                .where(IMPORT_FILE.ID.eq(id.value()))
                .and(visible(caller))
                .forUpdate()
                .fetchOptional(this::file);
    }

    /** The newest first. */
    public Page<ImportFile> page(Caller caller, @Nullable String cursor, int size) {
        Condition after = DSL.noCondition();
        if (cursor != null) {
            UUID last = CursorId.decode(cursor);
            after = IMPORT_FILE.ID.lt(last);
        }
        List<ImportFile> rows = database.selectFrom(IMPORT_FILE)
                .where(visible(caller))
                .and(after)
                .orderBy(IMPORT_FILE.ID.desc())
                .limit(size + 1)
                .fetch(this::file);
        return Page.of(rows, size, file -> Cursor.encode(file.id().toString()));
    }

    /** The first import of the same bytes that is in effect. */
    public Optional<UUID> sameFile(String sha256, Caller caller) {
        return database.select(IMPORT_FILE.ID)
                .from(IMPORT_FILE)
                .where(IMPORT_FILE.SHA256.eq(sha256))
                .and(IMPORT_FILE.STATUS.eq(ImportStatus.DONE.name()))
                .and(visible(caller))
                .orderBy(IMPORT_FILE.ID)
                .limit(1)
                .fetchOptional(IMPORT_FILE.ID);
    }

    public void map(ImportId id, Detection detection, Mapping mapping) {
        database.update(IMPORT_FILE)
                .set(IMPORT_FILE.STATUS, ImportStatus.READ.name())
                .set(IMPORT_FILE.DETECTION, json.writeValueAsString(detection))
                .set(IMPORT_FILE.MAPPING, MappingJson.write(mapping).toString())
                .setNull(IMPORT_FILE.REPORT)
                .setNull(IMPORT_FILE.CREATED)
                .setNull(IMPORT_FILE.UNDONE)
                .setNull(IMPORT_FILE.PROBLEM)
                .where(IMPORT_FILE.ID.eq(id.value()))
                .execute();
    }

    public void begin(ImportId id, ImportStatus work, String owner, Instant now) {
        database.update(IMPORT_FILE)
                .set(IMPORT_FILE.STATUS, work.name())
                .set(IMPORT_FILE.LINES_DONE, 0L)
                .setNull(IMPORT_FILE.PROBLEM)
                .set(IMPORT_FILE.OWNER, owner)
                .set(IMPORT_FILE.ALIVE_AT, now)
                .where(IMPORT_FILE.ID.eq(id.value()))
                .execute();
    }

    /** @return false when the job is not this owner's any more */
    public boolean progress(ImportId id, String owner, long lines, @Nullable Long total, Instant now) {
        return database.update(IMPORT_FILE)
                        .set(IMPORT_FILE.LINES_DONE, lines)
                        .set(IMPORT_FILE.LINES_TOTAL, total)
                        .set(IMPORT_FILE.ALIVE_AT, now)
                        .where(IMPORT_FILE.ID.eq(id.value()))
                        .and(IMPORT_FILE.OWNER.eq(owner))
                        .execute()
                == 1;
    }

    /** Ends the job. @return false when it was not this owner's any more */
    public boolean end(
            ImportId id,
            String owner,
            ImportStatus status,
            @Nullable ImportReport report,
            @Nullable ImportCreated created,
            @Nullable ImportProblem problem) {
        var update = database.update(IMPORT_FILE)
                .set(IMPORT_FILE.STATUS, status.name())
                .set(IMPORT_FILE.PROBLEM, problem == null ? null : json.writeValueAsString(problem))
                .setNull(IMPORT_FILE.OWNER)
                .setNull(IMPORT_FILE.ALIVE_AT);
        if (report != null) {
            update = update.set(IMPORT_FILE.REPORT, json.writeValueAsString(report));
        }
        if (created != null) {
            update = update.set(IMPORT_FILE.CREATED, json.writeValueAsString(created))
                    .setNull(IMPORT_FILE.UNDONE);
        }
        return update.where(IMPORT_FILE.ID.eq(id.value()))
                        .and(IMPORT_FILE.OWNER.eq(owner))
                        .execute()
                == 1;
    }

    /** Notes what was taken back, in the transaction that takes it back. */
    void undone(ImportId id, ImportUndone undone) {
        database.update(IMPORT_FILE)
                .set(IMPORT_FILE.UNDONE, json.writeValueAsString(undone))
                .where(IMPORT_FILE.ID.eq(id.value()))
                .execute();
    }

    /** Jobs that some process says it is at work on. */
    public List<Work> working(int limit) {
        return database.select(IMPORT_FILE.ID, IMPORT_FILE.STATUS, IMPORT_FILE.OWNER, IMPORT_FILE.ALIVE_AT)
                .from(IMPORT_FILE)
                .where(IMPORT_FILE.STATUS.in(
                        statuses(List.of(ImportStatus.CHECKING, ImportStatus.RUNNING, ImportStatus.UNDOING))))
                .and(IMPORT_FILE.OWNER.isNotNull())
                .orderBy(IMPORT_FILE.ID)
                .limit(limit)
                .fetch(row -> new Work(
                        new ImportId(row.value1()), ImportStatus.valueOf(row.value2()), row.value3(), row.value4()));
    }

    public void delete(ImportId id) {
        database.deleteFrom(IMPORT_FAULT)
                .where(IMPORT_FAULT.IMPORT_ID.eq(id.value()))
                .execute();
        database.deleteFrom(IMPORT_FILE).where(IMPORT_FILE.ID.eq(id.value())).execute();
    }

    private static List<String> statuses(Collection<ImportStatus> statuses) {
        return statuses.stream().map(ImportStatus::name).toList();
    }

    private static Condition visible(Caller caller) {
        return switch (caller.scope()) {
            case UnitScope.Everywhere everywhere -> DSL.noCondition();
            case UnitScope.Only only -> IMPORT_FILE.CREATED_BY.eq(caller.userId());
        };
    }

    private ImportFile file(Record row) {
        return new ImportFile(
                new ImportId(row.get(IMPORT_FILE.ID)),
                row.get(IMPORT_FILE.FILE_NAME),
                row.get(IMPORT_FILE.SIZE_BYTES),
                row.get(IMPORT_FILE.SHA256),
                row.get(IMPORT_FILE.SAME_FILE_AS),
                ImportStatus.valueOf(row.get(IMPORT_FILE.STATUS)),
                row.get(IMPORT_FILE.CREATED_BY),
                row.get(IMPORT_FILE.CREATED_BY_NAME),
                row.get(IMPORT_FILE.CREATED_AT),
                json.readValue(row.get(IMPORT_FILE.DETECTION), Detection.class),
                MappingJson.parse(row.get(IMPORT_FILE.MAPPING)),
                row.get(IMPORT_FILE.LINES_DONE),
                row.get(IMPORT_FILE.LINES_TOTAL),
                read(row.get(IMPORT_FILE.REPORT), ImportReport.class),
                read(row.get(IMPORT_FILE.CREATED), ImportCreated.class),
                read(row.get(IMPORT_FILE.UNDONE), ImportUndone.class),
                read(row.get(IMPORT_FILE.PROBLEM), ImportProblem.class));
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }
}
