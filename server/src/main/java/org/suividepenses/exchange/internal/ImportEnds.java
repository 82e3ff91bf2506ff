package org.suividepenses.exchange.internal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.suividepenses.exchange.ImportEnded;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.identity.Caller;

/** Says that an import has come to its end. */
@Component
class ImportEnds {

    private static final Caller MACHINE = Caller.commandLine("import");

    private final ImportFileRepository files;
    private final ApplicationEventPublisher events;

    ImportEnds(ImportFileRepository files, ApplicationEventPublisher events) {
        this.files = files;
        this.events = events;
    }

    /** Unless its end could not be noted: whoever notes it says so then. */
    void tell(ImportId id) {
        files.find(id, MACHINE)
                .filter(file -> !file.status().working())
                .ifPresent(file -> events.publishEvent(new ImportEnded(file)));
    }
}
