package org.suividepenses.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names what entries are about, for who may read all of them: a query for each kind among them. */
@Service
public class AuditSubjects {

    private final List<SubjectNames> kinds;

    AuditSubjects(List<SubjectNames> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** By the id of the subject. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<AuditEntry> entries) {
        Map<UUID, String> names = new HashMap<>();
        for (SubjectNames kind : kinds) {
            Set<UUID> subjects = entries.stream()
                    .filter(entry -> entry.subjectType().equals(kind.kind()))
                    .map(AuditEntry::subjectId)
                    .collect(Collectors.toSet());
            if (!subjects.isEmpty()) {
                names.putAll(kind.names().apply(subjects));
            }
        }
        return names;
    }
}
