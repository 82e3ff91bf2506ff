package org.suividepenses.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.internal.mapping.Mapping;

/**
 * A file given for import.
 *
 * @param sameFileAs an earlier import of the same bytes, in effect when this one was sent
 * @param linesDone rows the job at work has passed
 * @param linesTotal rows of the file; null until a job has passed over all of them
 * @param report of the last check or of the import itself
 * @param undone what was taken back, when it was and as long as it is not done again
 */
public record ImportFile(
        ImportId id,
        String fileName,
        long sizeBytes,
        String sha256,
        @Nullable UUID sameFileAs,
        ImportStatus status,
        @Nullable UUID createdBy,
        String createdByName,
        Instant createdAt,
        Detection detection,
        Mapping mapping,
        long linesDone,
        @Nullable Long linesTotal,
        @Nullable ImportReport report,
        @Nullable ImportCreated created,
        @Nullable ImportUndone undone,
        @Nullable ImportProblem problem) {}
