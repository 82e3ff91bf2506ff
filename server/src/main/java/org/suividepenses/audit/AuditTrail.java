package org.suividepenses.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.internal.AuditRepository;

/** Writes and reads the trail. */
@Service
public class AuditTrail {

    /** The subject of an entry that is about no one thing. */
    public static final UUID NOTHING = new UUID(0, 0);

    private static final int HISTORY_LIMIT = 500;

    private final AuditRepository repository;
    private final Clock clock;

    AuditTrail(AuditRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Records a change in the transaction that makes it (DOMAIN rule 8); without one, this fails.
     *
     * @param action what was done, an upper-case word ({@code CREATE}, {@code EDIT}, {@code DELETE}, …)
     * @param subjectType the kind of thing changed, an upper-case word ({@code OPERATION})
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String subjectType, UUID subjectId, Changes changes) {
        repository.insert(clock.instant(), actor, action, subjectType, subjectId, changes.list());
    }

    /**
     * Records the same thing done to many at once, in few statements.
     *
     * @param changes by the id of what was changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Actor actor, String action, String subjectType, Map<UUID, Changes> changes) {
        repository.insertAll(clock.instant(), actor, action, subjectType, changes);
    }

    /**
     * Records something that changes nothing and is to be known all the same, in a transaction of its own.
     *
     * @param subjectId {@link #NOTHING} when it is about no one thing
     */
    @Transactional
    public void note(Actor actor, String action, String subjectType, UUID subjectId, Changes changes) {
        repository.insert(clock.instant(), actor, action, subjectType, subjectId, changes.list());
    }

    /**
     * Entries from the newest on.
     *
     * @param place after which they come; null for the first
     * @param size the most of them
     */
    @Transactional(readOnly = true)
    public AuditPage search(AuditFilter filter, @Nullable AuditPlace place, int size) {
        return repository.search(filter, place, size);
    }

    /** The newest link of the chain; empty before the first entry is sealed. */
    @Transactional(readOnly = true)
    public Optional<Seal> lastSeal() {
        return repository.lastSeal();
    }

    /** The newest entry of an action on a kind of thing. */
    @Transactional(readOnly = true)
    public Optional<AuditEntry> newest(String action, String subjectType) {
        return repository.newest(action, subjectType);
    }

    /** How many entries wait for their seal, of those after the last that has one. */
    @Transactional(readOnly = true)
    public long waiting() {
        return repository.waiting();
    }

    /** What happened to one thing, oldest first, at most 500 entries. */
    @Transactional(readOnly = true)
    public List<AuditEntry> history(String subjectType, UUID subjectId) {
        return repository.history(subjectType, subjectId, HISTORY_LIMIT);
    }
}
