package org.suividepenses.audit.internal;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.internal.SealStep.Looked;

/** What a killed node left unsealed at the end, or the last half second. */
@Component
class Backlog {

    private final SealRepository repository;
    private final SealStep step;

    Backlog(SealRepository repository, SealStep step) {
        this.repository = repository;
        this.step = step;
    }

    /** Seals it, unless a node that runs does so at this moment. Lower numbers are left to the nodes. */
    void seal() {
        try {
            long from = repository.highestSealed() + 1;
            Looked looked;
            do {
                looked = step.seal(from, Long.MAX_VALUE);
                from = looked.numbers().isEmpty() ? from : looked.numbers().getLast() + 1;
            } while (looked.numbers().size() == SealStep.ENTRIES);
        } catch (DuplicateKeyException node) {
            return;
        }
    }
}
