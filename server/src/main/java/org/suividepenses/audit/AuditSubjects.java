package org.suividepenses.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names what entries are about, for who may read all of them: a query for each kind among them. */
@Service
public class AuditSubjects {

    private final ObjectProvider<SubjectNames> kinds;

    /** @param kinds asked for when names are: what gives them writes in the trail itself */
    AuditSubjects(ObjectProvider<SubjectNames> kinds) {
        this.kinds = kinds;
    }

    /** By the id of the subject. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<AuditEntry> entries) {
        Map<String, Set<UUID>> subjects = new HashMap<>();
        entries.forEach(entry -> subjects.computeIfAbsent(entry.subjectType(), kind -> new HashSet<>())
                .add(entry.subjectId()));
        return names(subjects);
    }

    /**
     * By the id of the subject.
     *
     * @param subjects ids by kinds, at most 2,000 of a kind
     */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Map<String, Set<UUID>> subjects) {
        Map<UUID, String> names = new HashMap<>();
        kinds.stream()
                .filter(kind -> subjects.containsKey(kind.kind()))
                .forEach(kind -> names.putAll(kind.names().apply(subjects.get(kind.kind()))));
        return names;
    }
}
