package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.util.Collection;
import java.util.UUID;

/** What changes are written to: the index that answers, or one in the making. Writing the same twice does no harm. */
public interface IndexTarget {

    /** Adds operations or replaces them. */
    void update(Collection<OperationDocument> operations) throws IOException;

    /** Removes operations; unknown ids are fine. */
    void delete(Collection<UUID> ids) throws IOException;

    /** Removes every operation of an import. */
    void deleteImport(UUID importId) throws IOException;
}
