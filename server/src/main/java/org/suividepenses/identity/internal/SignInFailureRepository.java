package org.suividepenses.identity.internal;

import static org.suividepenses.identity.internal.db.Tables.SIGN_IN_FAILURE;

import java.time.Instant;
import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Wrong passwords of the last minutes. Who counts them is in no transaction, so that each is committed, and seen by others, at once. */
@Repository
public class SignInFailureRepository {

    private static final int PURGE_LIMIT = 10_000;

    private final DSLContext database;

    SignInFailureRepository(DSLContext database) {
        this.database = database;
    }

    /** Counts an attempt as failed before it is made, so that those made at the same time see each other. @return its number */
    @Transactional
    public long insert(String subject, Instant at) {
        return database.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.SUBJECT, subject)
                .set(SIGN_IN_FAILURE.AT, at)
                .returning(SIGN_IN_FAILURE.ID)
                .fetchSingle(SIGN_IN_FAILURE.ID);
    }

    /** It was none. */
    @Transactional
    public void delete(Collection<Long> numbers) {
        database.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.ID.in(numbers))
                .execute();
    }

    @Transactional(readOnly = true)
    public int countSince(String subject, Instant since) {
        return database.fetchCount(
                SIGN_IN_FAILURE, SIGN_IN_FAILURE.SUBJECT.eq(subject).and(SIGN_IN_FAILURE.AT.ge(since)));
    }

    public void purge(Instant before) {
        database.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.AT.lt(before))
                .limit(PURGE_LIMIT)
                .execute();
    }
}
