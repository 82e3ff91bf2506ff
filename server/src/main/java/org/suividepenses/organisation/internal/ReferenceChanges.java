package org.suividepenses.organisation.internal;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.IdSource;

/** What every change of a reference ends with, in its transaction: a line in the trail, a word to the other modules. */
@Component
public class ReferenceChanges {

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final IdSource ids;

    ReferenceChanges(AuditTrail trail, ApplicationEventPublisher events, IdSource ids) {
        this.trail = trail;
        this.events = events;
        this.ids = ids;
    }

    UUID newId() {
        return ids.next();
    }

    void created(Caller caller, String subjectType, UUID id, Changes changes) {
        trail.record(caller.actor(), "CREATE", subjectType, id, changes);
    }

    void allCreated(Caller caller, String subjectType, Map<UUID, Changes> changes) {
        trail.recordAll(caller.actor(), "CREATE", subjectType, changes);
    }

    void edited(Caller caller, String subjectType, UUID id, Changes changes) {
        trail.record(caller.actor(), "EDIT", subjectType, id, changes);
    }

    void deleted(Caller caller, String subjectType, UUID id, Changes changes) {
        trail.record(caller.actor(), "DELETE", subjectType, id, changes);
    }

    void allDeleted(Caller caller, String subjectType, Map<UUID, Changes> changes) {
        trail.recordAll(caller.actor(), "DELETE", subjectType, changes);
    }

    void merged(Caller caller, String subjectType, UUID id, Changes changes) {
        trail.record(caller.actor(), "MERGE", subjectType, id, changes);
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
