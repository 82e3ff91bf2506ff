package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION_CHANGE;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes, in the transaction of a change, what the indexes of all nodes have to read again. */
@Repository
public class ChangeRepository {

    private final DSLContext database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeRepository(DSLContext database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** What changed: operations themselves, or something by whose name they are found. */
    public enum Kind {
        OPERATION,
        IMPORT,
        UNIT,
        CATEGORY,
        SUPPLIER,
        FUNDING_SOURCE,
        /** Everything: every node builds its index again. The subject means nothing. */
        REBUILD
    }

    /** Published with every note; the index of this node listens to it after the commit. */
    public record ChangesNoted() {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Kind kind, Collection<UUID> subjects) {
        Instant now = clock.instant();
        List<Query> inserts = subjects.stream()
                .<Query>map(subject -> database.insertInto(OPERATION_CHANGE)
                        .set(OPERATION_CHANGE.KIND, kind.name())
                        .set(OPERATION_CHANGE.SUBJECT_ID, subject)
                        .set(OPERATION_CHANGE.AT, now))
                .toList();
        database.batch(inserts).execute();
        events.publishEvent(new ChangesNoted());
    }
}
