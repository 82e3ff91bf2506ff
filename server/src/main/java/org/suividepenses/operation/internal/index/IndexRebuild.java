package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.util.Collection;
import java.util.UUID;

/**
 * A new generation in the making, beside the one that answers. Safe for use by several threads. Either handed to
 * {@link OperationIndex#replaceBy} or closed, which removes it.
 */
public final class IndexRebuild implements IndexTarget, AutoCloseable {

    private final IndexGeneration generation;
    private boolean inUse;

    IndexRebuild(IndexGeneration generation) {
        this.generation = generation;
    }

    IndexGeneration generation() {
        return generation;
    }

    /** Adds operations the new generation has not seen. */
    public void add(Collection<OperationDocument> operations) throws IOException {
        generation.add(operations);
    }

    @Override
    public void update(Collection<OperationDocument> operations) throws IOException {
        generation.update(operations);
    }

    @Override
    public void delete(Collection<UUID> ids) throws IOException {
        generation.delete(ids);
    }

    @Override
    public void deleteImport(UUID importId) throws IOException {
        generation.deleteImport(importId);
    }

    void markInUse() {
        inUse = true;
    }

    /** Gives the new generation up, unless it is in use by now. */
    @Override
    public void close() throws IOException {
        if (!inUse) {
            generation.close();
            GenerationDirectory.remove(generation.path());
        }
    }
}
