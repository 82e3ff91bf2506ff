package org.suividepenses.organisation.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.PayeeChange;
import org.suividepenses.organisation.Supplier;

/** Keeps who changed whom or where a supplier is paid, in the transaction of the change. */
@Component
class PayeeJournal {

    private final PayeeChangeRepository repository;
    private final Clock clock;

    PayeeJournal(PayeeChangeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** A supplier was changed, which its writer has locked. */
    void edited(Caller caller, Supplier before, Supplier after) {
        if (!before.isPaidAs(after)) {
            insert(caller, after.id());
        }
    }

    /** Suppliers became another one: their operations are paid as that one, whose details may come from them. */
    void merged(Caller caller, Set<UUID> from, UUID to) {
        repository.move(from, to);
        insert(caller, to);
    }

    private void insert(Caller caller, UUID supplier) {
        repository.insert(
                new PayeeChange(supplier, caller.userId(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
