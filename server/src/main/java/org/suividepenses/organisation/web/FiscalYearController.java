package org.suividepenses.organisation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.FiscalYears;
import org.suividepenses.organisation.Period;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.organisation.ReopeningReason;
import org.suividepenses.organisation.YearOfPeriods;
import org.suividepenses.platform.web.Versions;

/** Fiscal years, the closing of their months and the reopening. */
@RestController
@RequestMapping("/api/v1/fiscal-years")
class FiscalYearController {

    private final FiscalYears years;

    FiscalYearController(FiscalYears years) {
        this.years = years;
    }

    /**
     * @param month its place in the fiscal year, 1 to 12
     * @param calendarMonth as 2026-03
     */
    record PeriodView(int month, String calendarMonth, PeriodStatus status) {

        static PeriodView of(Period period) {
            return new PeriodView(period.month(), period.calendarMonth().toString(), period.status());
        }
    }

    @Schema(name = "FiscalYear")
    record FiscalYearView(
            int label,
            LocalDate firstDay,
            LocalDate lastDay,
            PeriodStatus status,
            List<PeriodView> periods,
            long version) {

        static FiscalYearView of(YearOfPeriods year) {
            return new FiscalYearView(
                    year.year().label(),
                    year.year().first(),
                    year.year().last(),
                    year.status(),
                    year.periods().stream().map(PeriodView::of).toList(),
                    year.version());
        }
    }

    record FiscalYearList(List<FiscalYearView> items) {}

    enum ClosingStatus {
        CLOSING,
        CLOSED
    }

    /** @param months places in the fiscal year, 1 to 12 */
    record ClosingBody(
            @Nullable List<@Nullable Integer> months,
            @Nullable ClosingStatus status) {

        PeriodStatus parsedStatus() {
            if (status == null) {
                throw ProblemException.validation("/status", "field.required");
            }
            return switch (status) {
                case CLOSING -> PeriodStatus.CLOSING;
                case CLOSED -> PeriodStatus.CLOSED;
            };
        }
    }

    /** @param months places in the fiscal year, 1 to 12 */
    record ReopeningBody(
            @Nullable List<@Nullable Integer> months,
            @Nullable String reason) {

        ReopeningReason parsedReason() {
            String text = reason == null ? "" : reason;
            Optional<FieldProblem> problem = ReopeningReason.problem("/reason", text);
            if (problem.isPresent()) {
                throw ProblemException.validation(List.of(problem.get()));
            }
            return new ReopeningReason(text);
        }
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping
    FiscalYearList listFiscalYears() {
        return new FiscalYearList(years.list().stream().map(FiscalYearView::of).toList());
    }

    @Requires(Permission.REFERENCE_READ)
    @GetMapping("/{label}")
    ResponseEntity<FiscalYearView> getFiscalYear(@PathVariable int label) {
        return answer(years.get(label));
    }

    @Requires(Permission.PERIOD_CLOSE)
    @PostMapping("/{label}/closings")
    ResponseEntity<FiscalYearView> closePeriods(
            @PathVariable int label,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ClosingBody body,
            Caller caller) {
        return answer(
                years.close(label, months(body.months()), body.parsedStatus(), Versions.required(ifMatch), caller));
    }

    @Requires(Permission.PERIOD_REOPEN)
    @PostMapping("/{label}/reopenings")
    ResponseEntity<FiscalYearView> reopenPeriods(
            @PathVariable int label,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReopeningBody body,
            Caller caller) {
        return answer(
                years.reopen(label, months(body.months()), body.parsedReason(), Versions.required(ifMatch), caller));
    }

    private static SortedSet<Integer> months(@Nullable List<@Nullable Integer> months) {
        if (months == null || months.isEmpty()) {
            throw ProblemException.validation("/months", "field.required");
        }
        SortedSet<Integer> places = new TreeSet<>();
        for (Integer month : months) {
            if (month == null || month < 1 || month > FiscalYear.MONTHS) {
                throw ProblemException.validation("/months", "period.months");
            }
            places.add(month);
        }
        return places;
    }

    private static ResponseEntity<FiscalYearView> answer(YearOfPeriods year) {
        return Answers.found(FiscalYearView.of(year), year.version());
    }
}
