package org.suividepenses.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.organisation.internal.PayeeChangeRepository;

/** Who changed whom or where suppliers are paid. Written with each change, whichever way it is made (ADR 0032). */
@Service
@Transactional(readOnly = true)
public class PayeeChanges {

    private final PayeeChangeRepository repository;

    PayeeChanges(PayeeChangeRepository repository) {
        this.repository = repository;
    }

    /** The last change that each person made of some suppliers, by supplier, the latest first; those never changed are not named. */
    public Map<UUID, List<PayeeChange>> last(Collection<UUID> suppliers) {
        return repository.last(suppliers);
    }
}
