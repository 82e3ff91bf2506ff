package org.suividepenses.organisation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
            repository.insert(new PayeeChange(after.id(), caller.userId(), after(earlier(after.id()))));
        }
    }

    /**
     * Suppliers became another one: their operations are paid as that one, whose details may come from any of them. So this is a
     * change by everybody who ever changed one, and not by the caller alone.
     */
    void merged(Caller caller, Set<UUID> from, UUID to) {
        repository.move(from, to);
        List<PayeeChange> earlier = earlier(to);
        Instant now = after(earlier);
        earlier.stream()
                .map(PayeeChange::by)
                .filter(person -> person != null && !person.equals(caller.userId()))
                .forEach(person -> repository.insert(new PayeeChange(to, person, now)));
        repository.insert(new PayeeChange(to, caller.userId(), now));
    }

    /** The last of each person, the latest first. */
    private List<PayeeChange> earlier(UUID supplier) {
        return repository.last(Set.of(supplier)).getOrDefault(supplier, List.of());
    }

    /** Now, and later than all of them: by its time it is told which change somebody was shown, also when a clock was put back. */
    private Instant after(List<PayeeChange> earlier) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = earlier.isEmpty() ? Instant.EPOCH : earlier.getFirst().at();
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }
}
