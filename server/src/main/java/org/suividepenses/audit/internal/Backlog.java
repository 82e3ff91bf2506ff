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

    /** Seals it to its end, behind a node that does so at this moment when there is one. Lower numbers are left to the nodes. */
    void seal() {
        long sealed;
        long nowSealed = Long.MIN_VALUE;
        do {
            sealed = nowSealed;
            if (sealedToTheEnd()) {
                return;
            }
            nowSealed = repository.highestSealed();
        } while (nowSealed > sealed);
    }

    /** @return false when a node was quicker: it has sealed what was seen here */
    private boolean sealedToTheEnd() {
        try {
            long from = repository.highestSealed() + 1;
            Looked looked;
            do {
                looked = step.seal(from, Long.MAX_VALUE);
                from = looked.numbers().isEmpty() ? from : looked.numbers().getLast() + 1;
            } while (looked.numbers().size() == SealStep.ENTRIES);
            return true;
        } catch (DuplicateKeyException node) {
            return false;
        }
    }
}
