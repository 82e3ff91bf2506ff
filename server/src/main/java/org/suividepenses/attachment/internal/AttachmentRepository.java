package org.suividepenses.attachment.internal;

import static org.suividepenses.attachment.internal.db.Tables.ATTACHMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.AttachmentId;
import org.suividepenses.attachment.DocumentFormat;
import org.suividepenses.attachment.Subject;

/** The table of documents. */
@Repository
public class AttachmentRepository {

    private static final int READ_LIMIT = 50_000;
    private static final int FEW = 5;

    private final DSLContext database;

    AttachmentRepository(DSLContext database) {
        this.database = database;
    }

    /** Of one subject, in the order they were added, those struck out included. */
    public List<Attachment> of(Subject subject, int limit) {
        return database.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.SUBJECT_TYPE.eq(subject.type()))
                .and(ATTACHMENT.SUBJECT_ID.eq(subject.id()))
                .orderBy(ATTACHMENT.ADDED_AT, ATTACHMENT.ID)
                .limit(limit)
                .fetch(AttachmentRepository::attachment);
    }

    public Optional<Attachment> find(Subject subject, AttachmentId id) {
        return database.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id.value()))
                .and(ATTACHMENT.SUBJECT_TYPE.eq(subject.type()))
                .and(ATTACHMENT.SUBJECT_ID.eq(subject.id()))
                .fetchOptional(AttachmentRepository::attachment);
    }

    /** The kinds of the documents that count, by subject. */
    public Map<UUID, Set<String>> kinds(String subjectType, Collection<UUID> subjects) {
        return database
                .select(ATTACHMENT.SUBJECT_ID, ATTACHMENT.KIND)
                .from(ATTACHMENT)
                .where(ATTACHMENT.SUBJECT_TYPE.eq(subjectType))
                .and(ATTACHMENT.SUBJECT_ID.in(subjects))
                .and(ATTACHMENT.LIVE.isTrue())
                .orderBy(ATTACHMENT.ID)
                .limit(READ_LIMIT)
                .fetch()
                .intoGroups(ATTACHMENT.SUBJECT_ID, ATTACHMENT.KIND)
                .entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** The subjects on which contents stand, by content. */
    public Map<String, List<UUID>> subjects(String subjectType, Collection<String> sha256, int limit) {
        return database.select(ATTACHMENT.SHA256, ATTACHMENT.SUBJECT_ID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.SHA256.in(sha256))
                .and(ATTACHMENT.SUBJECT_TYPE.eq(subjectType))
                .and(ATTACHMENT.LIVE.isTrue())
                .orderBy(ATTACHMENT.SHA256, ATTACHMENT.ID)
                .limit(limit)
                .fetchGroups(ATTACHMENT.SHA256, ATTACHMENT.SUBJECT_ID);
    }

    /** What documents of a content are called, and the subject of each: a few of them, the oldest first. */
    List<String> named(String sha256) {
        return database.select(ATTACHMENT.NAME, ATTACHMENT.SUBJECT_TYPE, ATTACHMENT.SUBJECT_ID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.SHA256.eq(sha256))
                .orderBy(ATTACHMENT.ID)
                .limit(FEW)
                .fetch(row -> row.value1() + " (" + row.value2() + " " + row.value3() + ")");
    }

    public void insert(Attachment attachment) {
        database.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, attachment.id().value())
                .set(ATTACHMENT.SUBJECT_TYPE, attachment.subject().type())
                .set(ATTACHMENT.SUBJECT_ID, attachment.subject().id())
                .set(ATTACHMENT.KIND, attachment.kind())
                .set(ATTACHMENT.NAME, attachment.name())
                .set(ATTACHMENT.MEDIA_TYPE, attachment.format().mediaType())
                .set(ATTACHMENT.SIZE_BYTES, attachment.sizeBytes())
                .set(ATTACHMENT.SHA256, attachment.sha256())
                .set(ATTACHMENT.ADDED_BY, attachment.addedBy())
                .set(ATTACHMENT.ADDED_BY_NAME, attachment.addedByName())
                .set(ATTACHMENT.ADDED_AT, attachment.addedAt())
                .set(ATTACHMENT.LIVE, true)
                .execute();
    }

    public void classify(AttachmentId id, String kind) {
        database.update(ATTACHMENT)
                .set(ATTACHMENT.KIND, kind)
                .where(ATTACHMENT.ID.eq(id.value()))
                .execute();
    }

    public void strike(AttachmentId id, Attachment.Struck struck) {
        database.update(ATTACHMENT)
                .setNull(ATTACHMENT.LIVE)
                .set(ATTACHMENT.STRUCK_BY_NAME, struck.byName())
                .set(ATTACHMENT.STRUCK_AT, struck.at())
                .set(ATTACHMENT.STRUCK_REASON, struck.reason())
                .where(ATTACHMENT.ID.eq(id.value()))
                .execute();
    }

    public void delete(AttachmentId id) {
        database.deleteFrom(ATTACHMENT).where(ATTACHMENT.ID.eq(id.value())).execute();
    }

    public void deleteAll(String subjectType, Collection<UUID> subjects) {
        database.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.SUBJECT_TYPE.eq(subjectType))
                .and(ATTACHMENT.SUBJECT_ID.in(subjects))
                .execute();
    }

    public int count(Subject subject) {
        return database.selectCount()
                .from(ATTACHMENT)
                .where(ATTACHMENT.SUBJECT_TYPE.eq(subject.type()))
                .and(ATTACHMENT.SUBJECT_ID.eq(subject.id()))
                .and(ATTACHMENT.LIVE.isTrue())
                .fetchSingle(Record1::value1);
    }

    private static Attachment attachment(Record row) {
        Instant struckAt = row.get(ATTACHMENT.STRUCK_AT);
        return new Attachment(
                new AttachmentId(row.get(ATTACHMENT.ID)),
                new Subject(row.get(ATTACHMENT.SUBJECT_TYPE), row.get(ATTACHMENT.SUBJECT_ID)),
                row.get(ATTACHMENT.KIND),
                row.get(ATTACHMENT.NAME),
                DocumentFormat.of(row.get(ATTACHMENT.MEDIA_TYPE)),
                row.get(ATTACHMENT.SIZE_BYTES),
                row.get(ATTACHMENT.SHA256),
                row.get(ATTACHMENT.ADDED_BY),
                row.get(ATTACHMENT.ADDED_BY_NAME),
                row.get(ATTACHMENT.ADDED_AT),
                struckAt == null
                        ? null
                        : new Attachment.Struck(
                                Objects.requireNonNull(row.get(ATTACHMENT.STRUCK_BY_NAME)),
                                struckAt,
                                Objects.requireNonNull(row.get(ATTACHMENT.STRUCK_REASON))));
    }
}
