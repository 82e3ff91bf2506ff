package org.suividepenses.organisation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.Currencies;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.InstitutionDetails;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.platform.web.Versions;

/** The institution: set up once, changed in the settings. */
@RestController
@RequestMapping("/api/v1/institution")
class InstitutionController {

    /** {@code If-None-Match: *}, RFC 9110: only where there is none yet. */
    private static final String NONE_YET = "*";

    private final Institutions institutions;
    private final Currencies currencies;

    InstitutionController(Institutions institutions, Currencies currencies) {
        this.institutions = institutions;
        this.currencies = currencies;
    }

    @Schema(name = "Institution")
    record InstitutionView(
            String name, String currency, int currencyDigits, String timeZone, int fiscalYearStart, long version) {

        static InstitutionView of(Institution institution) {
            return new InstitutionView(
                    institution.name(),
                    institution.currency().getCurrencyCode(),
                    institution.currency().getDefaultFractionDigits(),
                    institution.timeZone().getId(),
                    institution.fiscalYearStart(),
                    institution.version());
        }
    }

    record InstitutionBody(
            @Nullable String name,
            @Nullable String currency,
            @Nullable String timeZone,
            @Nullable Integer fiscalYearStart) {

        InstitutionDetails details(Currencies currencies) {
            BodyFields fields = new BodyFields();
            Optional<ReferenceName> readName = fields.name("/name", name);
            Optional<Currency> readCurrency = currency == null ? Optional.empty() : currencies.find(currency);
            if (readCurrency.isEmpty()) {
                fields.add("/currency", currency == null ? "field.required" : "institution.currency-unknown");
            }
            Optional<ZoneId> readZone = timeZone == null ? Optional.empty() : zone(timeZone);
            if (readZone.isEmpty()) {
                fields.add("/timeZone", timeZone == null ? "field.required" : "institution.time-zone-unknown");
            }
            int month = fiscalYearStart == null ? 0 : fiscalYearStart;
            if (month < 1 || month > 12) {
                fields.add("/fiscalYearStart", "institution.fiscal-year-start");
            }
            fields.refuseIfAny();
            return new InstitutionDetails(
                    readName.orElseThrow(), readCurrency.orElseThrow(), readZone.orElseThrow(), month);
        }

        private static Optional<ZoneId> zone(String name) {
            try {
                return Optional.of(ZoneId.of(name))
                        .filter(zone -> ZoneId.getAvailableZoneIds().contains(name));
            } catch (DateTimeException unknown) {
                return Optional.empty();
            }
        }
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping
    ResponseEntity<InstitutionView> getInstitution() {
        return answer(institutions.current().orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND)));
    }

    @Requires(Permission.INSTITUTION_WRITE)
    @PutMapping
    ResponseEntity<InstitutionView> putInstitution(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody InstitutionBody body,
            Caller caller) {
        InstitutionDetails details = body.details(currencies);
        return answer(
                NONE_YET.equals(ifNoneMatch)
                        ? institutions.setUp(caller, details)
                        : institutions.change(caller, Versions.required(ifMatch), details));
    }

    private static ResponseEntity<InstitutionView> answer(Institution institution) {
        return Answers.found(InstitutionView.of(institution), institution.version());
    }
}
