package org.suividepenses.exchange.internal;

import org.springframework.stereotype.Component;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.exchange.FaultyLines;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.identity.Caller;

/** What people do with the files they import; what comes of it has entries of its own. */
@Component
class ImportJournal {

    private static final String SUBJECT = "IMPORT";

    private final AuditTrail audit;

    ImportJournal(AuditTrail audit) {
        this.audit = audit;
    }

    void uploaded(ImportFile file, Caller caller) {
        audit.record(
                caller.actor(),
                "UPLOAD",
                SUBJECT,
                file.id().value(),
                Changes.none()
                        .field("file", null, file.fileName())
                        .field("sizeBytes", null, file.sizeBytes())
                        .field("sha256", null, file.sha256()));
    }

    void mapped(ImportId id, Caller caller) {
        audit.record(caller.actor(), "MAP", SUBJECT, id.value(), Changes.none());
    }

    void executed(ImportFile file, FaultyLines faultyLines, boolean createMissing, Caller caller) {
        audit.record(
                caller.actor(),
                "BEGIN_IMPORT",
                SUBJECT,
                file.id().value(),
                Changes.none()
                        .field("file", null, file.fileName())
                        .field("faultyLines", null, faultyLines)
                        .field("createMissing", null, createMissing));
    }

    void undoing(ImportFile file, Caller caller) {
        audit.record(
                caller.actor(),
                "BEGIN_UNDO",
                SUBJECT,
                file.id().value(),
                Changes.none().field("file", file.fileName(), null));
    }

    void discarded(ImportFile file, Caller caller) {
        audit.record(
                caller.actor(),
                "DISCARD",
                SUBJECT,
                file.id().value(),
                Changes.none().field("file", file.fileName(), null));
    }
}
