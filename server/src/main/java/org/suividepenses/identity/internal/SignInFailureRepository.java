package org.suividepenses.identity.internal;

import static org.suividepenses.identity.internal.db.Tables.SIGN_IN_FAILURE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Wrong passwords of the last minutes. */
@Repository
public class SignInFailureRepository {

    private static final int PURGE_LIMIT = 10_000;

    private final DSLContext database;

    SignInFailureRepository(DSLContext database) {
        this.database = database;
    }

    public void insert(String subject, Instant at) {
        database.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.SUBJECT, subject)
                .set(SIGN_IN_FAILURE.AT, at)
                .execute();
    }

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
