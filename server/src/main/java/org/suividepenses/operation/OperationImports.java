package org.suividepenses.operation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.operation.internal.ImportRepository;
import org.suividepenses.organisation.Institutions;

/** Writes operations by the thousand, and takes a whole import back. */
@Service
public class OperationImports {

    private final OperationBatch.Stores stores;
    private final ImportRepository imports;
    private final Institutions institutions;
    private final IdSource ids;
    private final Clock clock;

    OperationImports(
            OperationBatch.Stores stores,
            ImportRepository imports,
            Institutions institutions,
            IdSource ids,
            Clock clock) {
        this.stores = stores;
        this.imports = imports;
        this.institutions = institutions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins to write operations in the transaction of the caller, who ends it with {@link OperationBatch#finish}.
     *
     * @param importId the import they come with
     * @throws org.suividepenses.kernel.ProblemException FORBIDDEN; CONFLICT before the institution is set up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OperationBatch begin(UUID importId, Caller caller) {
        return batch(importId, caller);
    }

    /** As {@link #begin}, for operations that come with no import: each has its own entry in the audit trail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OperationBatch beginWithoutImport(Caller caller) {
        return batch(null, caller);
    }

    private OperationBatch batch(@Nullable UUID importId, Caller caller) {
        caller.mustHave(Permission.OPERATION_IMPORT);
        return new OperationBatch(
                stores,
                new OperationBatch.Circumstances(
                        importId,
                        caller,
                        institutions.held().currency(),
                        ids,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /**
     * Removes every operation of an import, or none when any was touched since.
     *
     * @throws org.suividepenses.kernel.ProblemException PERIOD_CLOSED when one lies in a period that takes no entries
     */
    @Transactional
    public ImportRemoval remove(UUID importId, Caller caller) {
        caller.mustHave(Permission.OPERATION_IMPORT);
        int touched = imports.touched(importId, caller.scope());
        if (touched > 0) {
            return new ImportRemoval.Touched(touched);
        }
        stores.steps().holdOpen(imports.months(importId), caller);
        int removed = imports.delete(importId);
        stores.journal().importRemoved(importId, removed, caller);
        return new ImportRemoval.Removed(removed);
    }
}
