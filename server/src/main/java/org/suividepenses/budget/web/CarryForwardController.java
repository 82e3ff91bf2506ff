package org.suividepenses.budget.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.CarryForward;
import org.suividepenses.budget.CarryForwardProposal;
import org.suividepenses.budget.CarryForwards;
import org.suividepenses.budget.LineStatus;
import org.suividepenses.budget.Transfer;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.web.Versions;

/** What a year that ends has left, and its way into the next one. */
@RestController
@RequestMapping("/api/v1/carry-forwards")
class CarryForwardController {

    private final CarryForwards carryForwards;
    private final Institutions institutions;

    CarryForwardController(CarryForwards carryForwards, Institutions institutions) {
        this.carryForwards = carryForwards;
        this.institutions = institutions;
    }

    /**
     * @param available what may be carried
     * @param unpaid committed and not paid: it stays with its year
     * @param asked what carry-forwards that wait for their signature ask of it
     * @param targetStatus of the line at the same place in the next year; null when there is none
     */
    @Schema(name = "CarryForwardProposal")
    record ProposalView(
            UUID lineId,
            UUID unitId,
            @Nullable UUID categoryId,
            @Nullable UUID fundingSourceId,
            String available,
            String unpaid,
            String asked,
            @Nullable LineStatus targetStatus) {

        static ProposalView of(CarryForwardProposal proposal, Currency base) {
            BudgetLine line = proposal.line();
            BudgetLine target = proposal.target();
            return new ProposalView(
                    line.id().value(),
                    line.place().unitId(),
                    line.place().categoryId(),
                    line.place().fundingSourceId(),
                    Money.toPlainString(proposal.available(), base),
                    Money.toPlainString(proposal.unpaid(), base),
                    Money.toPlainString(proposal.asked(), base),
                    target == null ? null : target.status());
        }
    }

    @Schema(name = "CarryForwardProposalList")
    record ProposalList(List<ProposalView> items) {}

    /** @param amount positive */
    record CarriedLineBody(@Nullable UUID lineId, @Nullable String amount) {}

    /** @param month of the next year in which it is opened, 1 to 12; 1 when it is left out */
    @Schema(name = "CarryForwardBody")
    record CarryForwardBody(
            @Nullable Integer fromYear,
            @Nullable Integer month,
            @Nullable String reason,
            @Nullable String reference,
            @Nullable List<@Nullable CarriedLineBody> lines) {

        CarryForward parsed(Currency base) {
            FieldProblems problems = new FieldProblems();
            int into = month == null ? 1 : month;
            if (into < 1 || into > FiscalYear.MONTHS) {
                problems.add("/month", "transfer.month");
            }
            List<@Nullable CarriedLineBody> written = lines == null ? List.of() : lines;
            List<CarryForward.Amount> amounts = new ArrayList<>();
            for (int at = 0; at < Math.min(written.size(), CarryForward.LINES_LIMIT + 1); at++) {
                amount("/lines/" + at, written.get(at), base, problems, amounts);
            }
            if (fromYear == null) {
                problems.add("/fromYear", "field.required");
            }
            if (fromYear == null || !problems.isEmpty()) {
                throw ProblemException.validation(problems.found());
            }
            return new CarryForward(
                    fromYear, into, reason == null ? "" : reason, reference == null ? "" : reference, amounts);
        }

        private static void amount(
                String pointer,
                @Nullable CarriedLineBody body,
                Currency base,
                FieldProblems problems,
                List<CarryForward.Amount> read) {
            if (body == null) {
                problems.add(pointer, "field.required");
                return;
            }
            UUID line = body.lineId();
            long amount = Amounts.minorUnits(pointer + "/amount", body.amount(), base, problems);
            if (line == null) {
                problems.add(pointer + "/lineId", "field.required");
            } else {
                read.add(new CarryForward.Amount(new BudgetLineId(line), amount));
            }
        }
    }

    @Requires(Permission.BUDGET_READ)
    @GetMapping
    ProposalList proposeCarryForwards(@RequestParam int fromYear, Caller caller) {
        Currency base = institutions.required().currency();
        return new ProposalList(carryForwards.proposals(fromYear, caller).stream()
                .map(proposal -> ProposalView.of(proposal, base))
                .toList());
    }

    /** The transfer that takes effect when somebody else signs it. */
    @Requires(Permission.BUDGET_WRITE)
    @PostMapping
    ResponseEntity<TransferView> requestCarryForward(@RequestBody CarryForwardBody body, Caller caller) {
        Currency base = institutions.required().currency();
        Transfer requested = carryForwards.request(body.parsed(base), caller);
        return ResponseEntity.created(URI.create("/api/v1/budget-transfers/" + requested.id()))
                .eTag(Versions.etag(requested.version()))
                .body(TransferView.of(requested, base, caller));
    }
}
