package org.suividepenses.organisation.internal;

import static org.suividepenses.identity.Permission.INSTITUTION_WRITE;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.FiscalYearUse;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.InstitutionDetails;
import org.suividepenses.organisation.OperationCount;
import org.suividepenses.platform.web.Versions;

/** Sets the institution up and changes it. Runs in its caller's transaction. */
@Component
public class InstitutionRegister {

    private static final String SUBJECT = "INSTITUTION";

    private final InstitutionRepository repository;
    private final ReferenceChanges changes;
    private final ObjectProvider<OperationCount> operations;
    private final ObjectProvider<FiscalYearUse> yearUses;
    private final FiscalYearRepository years;

    InstitutionRegister(
            InstitutionRepository repository,
            ReferenceChanges changes,
            ObjectProvider<OperationCount> operations,
            ObjectProvider<FiscalYearUse> yearUses,
            FiscalYearRepository years) {
        this.repository = repository;
        this.changes = changes;
        this.operations = operations;
        this.yearUses = yearUses;
        this.years = years;
    }

    /** @return what was inserted; empty when there is an institution already */
    public Optional<Institution> insertFirst(Caller caller, InstitutionDetails details, boolean provisional) {
        Institution first = institution(changes.newId(), details, provisional, 1);
        if (!repository.insertFirst(first)) {
            return Optional.empty();
        }
        changes.created(caller, SUBJECT, first.id(), differences(null, first));
        return Optional.of(first);
    }

    public Institution setUp(Caller caller, InstitutionDetails details) {
        caller.mustHave(INSTITUTION_WRITE);
        return insertFirst(caller, details, false).orElseGet(() -> {
            Institution before = repository.lock().orElseThrow();
            if (!before.provisional()) {
                throw Versions.stale(before.version());
            }
            return replace(caller, before, details);
        });
    }

    public Institution change(Caller caller, long seenVersion, InstitutionDetails details) {
        caller.mustHave(INSTITUTION_WRITE);
        Institution before = repository.lock().orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seenVersion, before.version());
        return replace(caller, before, details);
    }

    private Institution replace(Caller caller, Institution before, InstitutionDetails details) {
        Institution after = institution(before.id(), details, false, before.version() + 1);
        Changes differences = differences(before, after);
        if (differences.isEmpty() && !before.provisional()) {
            return before;
        }
        if (!before.currency().equals(after.currency()) && operations.stream().anyMatch(OperationCount::anyOperation)) {
            throw ProblemException.validation(
                    "/currency",
                    "institution.currency-in-use",
                    before.currency().getCurrencyCode());
        }
        if (before.fiscalYearStart() != after.fiscalYearStart()) {
            forgetUnusedYears();
        }
        repository.update(after);
        changes.edited(caller, SUBJECT, after.id(), differences);
        return after;
    }

    /** Those who write in a period hold it: after it is locked, whatever they wrote is seen. */
    private void forgetUnusedYears() {
        boolean allOpen = years.lockAllOpen();
        if (!allOpen || yearUses.stream().anyMatch(FiscalYearUse::anyInFiscalYears)) {
            throw ProblemException.validation("/fiscalYearStart", "institution.fiscal-year-in-use");
        }
        years.forgetAll();
    }

    private static Institution institution(UUID id, InstitutionDetails details, boolean provisional, long version) {
        return new Institution(
                id,
                details.name().text(),
                details.currency(),
                details.timeZone(),
                details.fiscalYearStart(),
                provisional,
                version);
    }

    private static Changes differences(@Nullable Institution before, Institution after) {
        return Changes.none()
                .field("name", before == null ? null : before.name(), after.name())
                .field("currency", before == null ? null : before.currency(), after.currency())
                .field("timeZone", before == null ? null : before.timeZone(), after.timeZone())
                .field("fiscalYearStart", before == null ? null : before.fiscalYearStart(), after.fiscalYearStart());
    }
}
