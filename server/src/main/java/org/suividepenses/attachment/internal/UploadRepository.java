package org.suividepenses.attachment.internal;

import static org.suividepenses.attachment.internal.db.Tables.ATTACHMENT_UPLOAD;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.attachment.AttachmentId;
import org.suividepenses.attachment.Subject;
import org.suividepenses.attachment.Upload;

/** The table of files on their way. */
@Repository
@Transactional
public class UploadRepository {

    private final DSLContext database;

    UploadRepository(DSLContext database) {
        this.database = database;
    }

    public void insert(Upload upload) {
        database.insertInto(ATTACHMENT_UPLOAD)
                .set(ATTACHMENT_UPLOAD.ID, upload.id())
                .set(ATTACHMENT_UPLOAD.SUBJECT_TYPE, upload.subject().type())
                .set(ATTACHMENT_UPLOAD.SUBJECT_ID, upload.subject().id())
                .set(ATTACHMENT_UPLOAD.KIND, upload.kind())
                .set(ATTACHMENT_UPLOAD.NAME, upload.name())
                .set(ATTACHMENT_UPLOAD.SIZE_BYTES, upload.sizeBytes())
                .set(ATTACHMENT_UPLOAD.SHA256, upload.sha256())
                .set(ATTACHMENT_UPLOAD.CREATED_BY, upload.createdBy())
                .set(ATTACHMENT_UPLOAD.CREATED_AT, upload.createdAt())
                .execute();
    }

    public Optional<Upload> find(UUID id, Subject subject) {
        return database.selectFrom(ATTACHMENT_UPLOAD)
                .where(ATTACHMENT_UPLOAD.ID.eq(id))
                .and(ATTACHMENT_UPLOAD.SUBJECT_TYPE.eq(subject.type()))
                .and(ATTACHMENT_UPLOAD.SUBJECT_ID.eq(subject.id()))
                .fetchOptional(UploadRepository::upload);
    }

    /** How many of a person's are on their way. */
    public int open(@Nullable UUID user) {
        return database.selectCount()
                .from(ATTACHMENT_UPLOAD)
                .where(ATTACHMENT_UPLOAD.CREATED_BY.eq(user))
                .and(ATTACHMENT_UPLOAD.ATTACHMENT_ID.isNull())
                .fetchSingle(Record1::value1);
    }

    public void arrived(UUID id, AttachmentId attachment) {
        database.update(ATTACHMENT_UPLOAD)
                .set(ATTACHMENT_UPLOAD.ATTACHMENT_ID, attachment.value())
                .where(ATTACHMENT_UPLOAD.ID.eq(id))
                .execute();
    }

    public void delete(UUID id) {
        database.deleteFrom(ATTACHMENT_UPLOAD)
                .where(ATTACHMENT_UPLOAD.ID.eq(id))
                .execute();
    }

    void deleteCreatedBefore(Instant time) {
        database.deleteFrom(ATTACHMENT_UPLOAD)
                .where(ATTACHMENT_UPLOAD.CREATED_AT.lt(time))
                .execute();
    }

    private static Upload upload(Record row) {
        UUID attachment = row.get(ATTACHMENT_UPLOAD.ATTACHMENT_ID);
        return new Upload(
                row.get(ATTACHMENT_UPLOAD.ID),
                new Subject(row.get(ATTACHMENT_UPLOAD.SUBJECT_TYPE), row.get(ATTACHMENT_UPLOAD.SUBJECT_ID)),
                row.get(ATTACHMENT_UPLOAD.NAME),
                row.get(ATTACHMENT_UPLOAD.KIND),
                row.get(ATTACHMENT_UPLOAD.SIZE_BYTES),
                row.get(ATTACHMENT_UPLOAD.SHA256),
                row.get(ATTACHMENT_UPLOAD.CREATED_BY),
                row.get(ATTACHMENT_UPLOAD.CREATED_AT),
                attachment == null ? null : new AttachmentId(attachment));
    }
}
