package org.suividepenses.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One line of the trail. {@code subjectType} and {@code action} are upper-case words such as {@code OPERATION}. */
public record AuditEntry(
        long id,
        Instant at,
        Actor actor,
        String action,
        String subjectType,
        UUID subjectId,
        List<Changes.Change> changes) {}
