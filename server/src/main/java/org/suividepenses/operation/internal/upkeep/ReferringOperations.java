package org.suividepenses.operation.internal.upkeep;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.internal.ChangeRepository.Kind;
import org.suividepenses.operation.internal.index.IndexTarget;
import org.suividepenses.operation.internal.index.OperationDocument;

/**
 * The way through all operations of an import, or all that show a name that changed. There may be a million of them, so
 * it is gone in steps, between which newer changes have their turn. For one thread.
 */
final class ReferringOperations {

    static final int STEP = 1_000;

    private final Change change;
    private final DocumentRepository documents;
    private @Nullable UUID last;

    ReferringOperations(Change change, DocumentRepository documents) {
        this.change = change;
        this.documents = documents;
    }

    long sequence() {
        return change.sequence();
    }

    /** @return whether there are more */
    boolean step(IndexTarget target) throws IOException {
        List<OperationDocument> next =
                documents.following(last, change.kind(), change.subject(), STEP, documents.names());
        if (last == null && next.isEmpty() && change.kind() == Kind.IMPORT) {
            target.deleteImport(change.subject());
        }
        target.update(next);
        last = next.isEmpty() ? last : next.getLast().id();
        return next.size() == STEP;
    }
}
