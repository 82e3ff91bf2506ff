package org.suividepenses.audit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the things of one kind are called now; each module gives those of its own as beans. What was deleted has no name.
 *
 * @param kind as in {@link AuditEntry#subjectType}
 * @param names of some of them, in one query
 */
public record SubjectNames(String kind, Function<Set<UUID>, Map<UUID, String>> names) {}
