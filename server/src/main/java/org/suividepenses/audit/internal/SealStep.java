package org.suividepenses.audit.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.internal.SealRepository.Seen;

/** Appends the next entries to the chain, in one transaction. */
@Component
class SealStep {

    static final int ENTRIES = 1_000;

    private final SealRepository repository;
    private final Clock clock;

    SealStep(SealRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @param numbers of the entries looked at, ascending; {@value #ENTRIES} when there may be more */
    record Looked(List<Long> numbers, int sealed) {}

    /**
     * Seals those of the entries between two numbers that are not yet.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node sealed at the same moment: nothing was written
     */
    @Transactional
    Looked seal(long from, long to) {
        List<Seen> seen = repository.entries(from, to, ENTRIES);
        List<AuditRow> fresh =
                seen.stream().filter(entry -> !entry.sealed()).map(Seen::entry).toList();
        if (!fresh.isEmpty()) {
            repository.append(repository.head(), fresh, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return new Looked(seen.stream().map(entry -> entry.entry().id()).toList(), fresh.size());
    }
}
