package org.suividepenses.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Currency;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.ClosingObstacles;
import org.suividepenses.operation.YearEnds;
import org.suividepenses.organisation.Institutions;

/** What is unfinished in a year that is to be closed. */
@RestController
@RequestMapping("/api/v1/fiscal-years")
class ClosingController {

    private final YearEnds yearEnds;
    private final Institutions institutions;

    ClosingController(YearEnds yearEnds, Institutions institutions) {
        this.yearEnds = yearEnds;
        this.institutions = institutions;
    }

    @Schema(name = "UnfinishedOperations")
    record UnfinishedView(long count, String amount) {

        static UnfinishedView of(ClosingObstacles.Unfinished unfinished, Currency base) {
            return new UnfinishedView(unfinished.count(), Money.toPlainString(unfinished.amount(), base));
        }
    }

    /**
     * @param approved not paid yet: they can be paid after the year
     * @param draftLines lines of the budget in preparation
     * @param waitingTransfers transfers of the year without a decision
     */
    @Schema(name = "ClosingObstacles")
    record ObstaclesView(
            UnfinishedView drafts,
            UnfinishedView submitted,
            UnfinishedView approved,
            int draftLines,
            int waitingTransfers) {}

    @Requires(Permission.BUDGET_READ)
    @GetMapping("/{label}/closing-obstacles")
    ObstaclesView readClosingObstacles(@PathVariable int label, Caller caller) {
        ClosingObstacles found = yearEnds.obstacles(label, caller);
        Currency base = institutions.required().currency();
        return new ObstaclesView(
                UnfinishedView.of(found.drafts(), base),
                UnfinishedView.of(found.submitted(), base),
                UnfinishedView.of(found.approved(), base),
                found.draftLines(),
                found.waitingTransfers());
    }
}
