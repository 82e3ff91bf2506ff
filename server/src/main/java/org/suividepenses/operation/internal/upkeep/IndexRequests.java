package org.suividepenses.operation.internal.upkeep;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.operation.internal.ChangeRepository;
import org.suividepenses.operation.internal.ChangeRepository.Kind;

/** Asks every node for a new index, by the way all changes are made known. */
@Component
public class IndexRequests {

    private static final UUID NO_SUBJECT = new UUID(0, 0);

    private final ChangeRepository changes;

    IndexRequests(ChangeRepository changes) {
        this.changes = changes;
    }

    @Transactional
    public void rebuild() {
        changes.note(Kind.REBUILD, List.of(NO_SUBJECT));
    }
}
