package org.suividepenses.audit.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.audit.Changes.Change;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the trail itself says of its archived beginning: an entry, sealed before anything is removed, names the last link that
 * goes and its hash. A beginning that is gone without one was taken away by somebody else.
 */
@Component
class Removals {

    static final String SUBJECT = "AUDIT_TRAIL";
    static final String REMOVE = "REMOVE";

    private static final String POSITION = "position";
    private static final String HASH = "hash";
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final SealRepository repository;
    private final JsonMapper json;

    Removals(SealRepository repository, JsonMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /** Says it, by the trail. */
    static void note(AuditTrail trail, Actor actor, String action, SealHead last, String file) {
        trail.note(
                actor,
                action,
                SUBJECT,
                AuditTrail.NOTHING,
                Changes.none()
                        .field("file", null, file)
                        .field(POSITION, null, last.position())
                        .field(HASH, null, last.hash()));
    }

    /** Whether a sealed entry says that the chain up to this link was archived and removed, or would be a little further. */
    boolean explain(SealHead checkpoint) {
        return repository.sealed(REMOVE, SUBJECT, checkpoint.position()).stream()
                .map(entry -> json.readValue(entry.changes(), CHANGES))
                .anyMatch(changes -> explain(changes, checkpoint));
    }

    private boolean explain(List<Change> changes, SealHead checkpoint) {
        long position = Long.parseLong(value(changes, POSITION, "0"));
        String hash = value(changes, HASH, "");
        return position == checkpoint.position()
                ? checkpoint.hash().toString().equals(hash)
                : position > checkpoint.position() && isThere(position, hash);
    }

    private boolean isThere(long position, String hash) {
        return repository.links(position - 1, 1).stream()
                .anyMatch(link ->
                        link.position() == position && link.hash().toString().equals(hash));
    }

    private static String value(List<Change> changes, String field, String otherwise) {
        return changes.stream()
                .filter(change -> change.field().equals(field) && change.to() != null)
                .map(change -> String.valueOf(change.to()))
                .findFirst()
                .orElse(otherwise);
    }
}
