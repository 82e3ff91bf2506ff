package org.suividepenses.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.internal.Signatories;
import org.suividepenses.approval.internal.UnitHeadRepository;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.organisation.Units;
import org.suividepenses.platform.web.Versions;

/** Who heads which unit: the person that a step for the head of the unit waits for. */
@Service
@Transactional
public class UnitHeads {

    private final UnitHeadRepository repository;
    private final Units units;
    private final Signatories signatories;
    private final AuditTrail audit;

    UnitHeads(UnitHeadRepository repository, Units units, Signatories signatories, AuditTrail audit) {
        this.repository = repository;
        this.units = units;
        this.signatories = signatories;
        this.audit = audit;
    }

    /** Those of the caller's units that have one, or had. */
    @Transactional(readOnly = true)
    public List<UnitHead> all(Caller caller) {
        caller.mustHave(Permission.REFERENCE_READ);
        return repository.all().stream()
                .filter(head -> caller.scope().includes(head.unitId()))
                .toList();
    }

    /**
     * Names the head of a unit.
     *
     * @param person null for none
     * @throws org.suividepenses.kernel.ProblemException NOT_FOUND for a unit that is not the caller's; VERSION_STALE;
     *     VALIDATION at {@code /personId} for somebody who may not approve there
     */
    public UnitHead name(UUID unit, @Nullable UUID person, long seenVersion, Caller caller) {
        caller.mustHave(Permission.INSTITUTION_WRITE);
        units.get(caller, unit);
        UnitHead before = repository.lock(unit).orElse(new UnitHead(unit, null, 0));
        Versions.mustMatch(seenVersion, before.version());
        if (person != null) {
            signatories.mustApproveIn(unit, person, "/personId");
        }
        UnitHead after = new UnitHead(unit, person, before.version() + 1);
        repository.put(after);
        audit.record(
                caller.actor(),
                "NAME_HEAD",
                "UNIT",
                unit,
                Changes.none().field("head", signatories.name(before.personId()), signatories.name(person)));
        return after;
    }
}
