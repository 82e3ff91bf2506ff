package org.suividepenses.organisation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * A supplier was entered. That changes no payee, also of what is submitted under an earlier date: so it is noted before every
     * submission, for a merge to find.
     */
    void created(Caller caller, UUID supplier) {
        repository.insert(new PayeeChange(supplier, caller.userId(), Instant.EPOCH));
    }

    /** A supplier was changed, which its writer has locked. */
    void edited(Caller caller, Supplier before, Supplier after) {
        if (!before.isPaidAs(after)) {
            insert(caller.userId(), after.id());
        }
    }

    /**
     * Suppliers became another one: their operations are paid as that one, whose details may come from any of them. So this is a
     * change by everybody who ever changed one, and not by the caller alone.
     */
    void merged(Caller caller, Set<UUID> from, UUID to) {
        repository.move(from, to);
        repository.last(Set.of(to)).getOrDefault(to, List.of()).stream()
                .map(PayeeChange::by)
                .filter(person -> person != null && !person.equals(caller.userId()))
                .forEach(person -> insert(person, to));
        insert(caller.userId(), to);
    }

    private void insert(@Nullable UUID person, UUID supplier) {
        repository.insert(new PayeeChange(supplier, person, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
