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
        List<Removed> said = repository.sealed(REMOVE, SUBJECT, checkpoint.position()).stream()
                .map(entry -> removed(json.readValue(entry.changes(), CHANGES)))
                .toList();
        if (said.contains(Removed.of(checkpoint))) {
            return true;
        }
        List<Removed> further = said.stream()
                .filter(removed -> removed.position() > checkpoint.position())
                .toList();
        return repository.heads(further.stream().map(Removed::position).toList()).stream()
                .anyMatch(there -> further.contains(Removed.of(there)));
    }

    /** The last link that goes, as an entry says. */
    private record Removed(long position, String hash) {

        static Removed of(SealHead link) {
            return new Removed(link.position(), link.hash().toString());
        }
    }

    private static Removed removed(List<Change> changes) {
        return new Removed(Long.parseLong(value(changes, POSITION, "0")), value(changes, HASH, ""));
    }

    private static String value(List<Change> changes, String field, String otherwise) {
        return changes.stream()
                .filter(change -> change.field().equals(field) && change.to() != null)
                .map(change -> String.valueOf(change.to()))
                .findFirst()
                .orElse(otherwise);
    }
}
