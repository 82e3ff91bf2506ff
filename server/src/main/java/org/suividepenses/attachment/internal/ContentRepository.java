package org.suividepenses.attachment.internal;

import static org.suividepenses.attachment.internal.db.Tables.ATTACHMENT;
import static org.suividepenses.attachment.internal.db.Tables.ATTACHMENT_CONTENT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is stored. Who is about to name a content touches it first, in a transaction that is committed before the file is
 * looked for; who removes one holds its row meanwhile, and leaves alone what was touched lately.
 */
@Repository
public class ContentRepository {

    private final DSLContext database;

    ContentRepository(DSLContext database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void touch(String sha256, long sizeBytes, Instant now) {
        database.insertInto(ATTACHMENT_CONTENT)
                .set(ATTACHMENT_CONTENT.SHA256, sha256)
                .set(ATTACHMENT_CONTENT.SIZE_BYTES, sizeBytes)
                .set(ATTACHMENT_CONTENT.TOUCHED_AT, now)
                .onDuplicateKeyUpdate()
                .set(ATTACHMENT_CONTENT.TOUCHED_AT, now)
                .execute();
    }

    /** @param named whether a document names it, also one that is struck out */
    record Content(String sha256, long sizeBytes, boolean named) {}

    /** The contents after one, in the order of their hashes. */
    List<Content> after(String sha256, int limit) {
        Field<Boolean> named = DSL.field(
                DSL.exists(DSL.selectOne().from(ATTACHMENT).where(ATTACHMENT.SHA256.eq(ATTACHMENT_CONTENT.SHA256))));
        return database.select(ATTACHMENT_CONTENT.SHA256, ATTACHMENT_CONTENT.SIZE_BYTES, named)
                .from(ATTACHMENT_CONTENT)
                .where(ATTACHMENT_CONTENT.SHA256.gt(sha256))
                .orderBy(ATTACHMENT_CONTENT.SHA256)
                .limit(limit)
                .fetch(row -> new Content(row.value1(), row.value2(), row.value3()));
    }

    boolean isNamed(String sha256) {
        return database.fetchExists(DSL.selectOne().from(ATTACHMENT).where(ATTACHMENT.SHA256.eq(sha256)));
    }

    long count() {
        return database.fetchCount(ATTACHMENT_CONTENT);
    }

    /** Contents that nothing names and nobody has touched since, in the order of their hashes. */
    List<String> orphans(Instant untouchedSince, int limit) {
        return database.select(ATTACHMENT_CONTENT.SHA256)
                .from(ATTACHMENT_CONTENT)
                .where(ATTACHMENT_CONTENT.TOUCHED_AT.lt(untouchedSince))
                .andNotExists(DSL.selectOne().from(ATTACHMENT).where(ATTACHMENT.SHA256.eq(ATTACHMENT_CONTENT.SHA256)))
                .orderBy(ATTACHMENT_CONTENT.SHA256)
                .limit(limit)
                .fetch(ATTACHMENT_CONTENT.SHA256);
    }

    /** Holds an orphan until the transaction ends; false when it is none any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdOrphan(String sha256, Instant untouchedSince) {
        boolean held = database.select(ATTACHMENT_CONTENT.SHA256)
                .from(ATTACHMENT_CONTENT)
                .where(ATTACHMENT_CONTENT.SHA256.eq(sha256))
                .and(ATTACHMENT_CONTENT.TOUCHED_AT.lt(untouchedSince))
                .forUpdate()
                .fetch()
                .isNotEmpty();
        return held && !isNamed(sha256);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(String sha256) {
        database.deleteFrom(ATTACHMENT_CONTENT)
                .where(ATTACHMENT_CONTENT.SHA256.eq(sha256))
                .execute();
    }
}
