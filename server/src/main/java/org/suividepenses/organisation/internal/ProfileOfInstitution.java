package org.suividepenses.organisation.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.InstitutionProfile;
import org.suividepenses.organisation.Institutions;

/** Tells a client of the institution before its first screen. A provisional one still has its set-up before it. */
@Component
class ProfileOfInstitution implements InstitutionProfile {

    private final Institutions institutions;

    ProfileOfInstitution(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public Optional<Summary> summary() {
        return institutions
                .current()
                .filter(institution -> !institution.provisional())
                .map(institution -> new Summary(
                        institution.name(),
                        institution.currency().getCurrencyCode(),
                        institution.currency().getDefaultFractionDigits(),
                        institution.timeZone().getId(),
                        institution.fiscalYearStart(),
                        institution.version()));
    }
}
