package org.suividepenses.attachment.internal;

import static org.suividepenses.attachment.internal.db.Tables.DOCUMENT_KIND;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectForUpdateStep;
import org.springframework.stereotype.Repository;
import org.suividepenses.attachment.DocumentKind;

/** The table of kinds of documents. */
@Repository
public class KindRepository {

    private final DSLContext database;

    KindRepository(DSLContext database) {
        this.database = database;
    }

    /** All of them, in their order. */
    public List<DocumentKind> all() {
        return ordered().fetch(KindRepository::kind);
    }

    /** As {@link #all}, as they are now, and held until the transaction ends. */
    public List<DocumentKind> held() {
        return ordered().forUpdate().fetch(KindRepository::kind);
    }

    private SelectForUpdateStep<Record> ordered() {
        return database.selectFrom(DOCUMENT_KIND)
                .orderBy(DOCUMENT_KIND.POSITION, DOCUMENT_KIND.CODE)
                .limit(DocumentKind.LIMIT);
    }

    private static DocumentKind kind(Record row) {
        return new DocumentKind(
                row.get(DOCUMENT_KIND.CODE),
                row.get(DOCUMENT_KIND.NAME),
                row.get(DOCUMENT_KIND.POSITION),
                row.get(DOCUMENT_KIND.ACTIVE),
                row.get(DOCUMENT_KIND.VERSION));
    }

    public void insert(DocumentKind kind) {
        database.insertInto(DOCUMENT_KIND)
                .set(DOCUMENT_KIND.CODE, kind.code())
                .set(DOCUMENT_KIND.NAME, kind.name())
                .set(DOCUMENT_KIND.POSITION, kind.position())
                .set(DOCUMENT_KIND.ACTIVE, kind.active())
                .set(DOCUMENT_KIND.VERSION, kind.version())
                .execute();
    }

    public void update(DocumentKind kind) {
        database.update(DOCUMENT_KIND)
                .set(DOCUMENT_KIND.NAME, kind.name())
                .set(DOCUMENT_KIND.POSITION, kind.position())
                .set(DOCUMENT_KIND.ACTIVE, kind.active())
                .set(DOCUMENT_KIND.VERSION, kind.version())
                .where(DOCUMENT_KIND.CODE.eq(kind.code()))
                .execute();
    }
}
