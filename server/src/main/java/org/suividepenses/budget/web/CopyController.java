package org.suividepenses.budget.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.budget.BudgetCopies;
import org.suividepenses.budget.BudgetCopy;
import org.suividepenses.budget.CopyOutcome;
import org.suividepenses.budget.CopyProfile;
import org.suividepenses.budget.ExistingDrafts;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.Institutions;

/** Copies of the budget of one year into another. */
@RestController
@RequestMapping("/api/v1/budget-lines/copies")
class CopyController {

    private final BudgetCopies copies;
    private final Institutions institutions;

    CopyController(BudgetCopies copies, Institutions institutions) {
        this.copies = copies;
        this.institutions = institutions;
    }

    /**
     * @param coefficient a plain decimal number as 1.05
     * @param profile PLANNED when it is left out
     * @param existing KEEP when it is left out
     * @param unitIds none for all
     * @param dryRun true to be told what would be done, and nothing done
     */
    @Schema(name = "BudgetCopy")
    record CopyBody(
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            @Nullable String coefficient,
            @Nullable CopyProfile profile,
            @Nullable ExistingDrafts existing,
            @Nullable List<@Nullable UUID> unitIds,
            @Nullable Boolean dryRun) {

        private static final int LONGEST = 20;

        BudgetCopy parsed() {
            FieldProblems problems = new FieldProblems();
            if (fromYear == null) {
                problems.add("/fromYear", "field.required");
            }
            if (toYear == null) {
                problems.add("/toYear", "field.required");
            }
            boolean plain =
                    coefficient != null && coefficient.length() <= LONGEST && coefficient.matches("\\d+(\\.\\d+)?");
            if (!plain) {
                problems.add(
                        "/coefficient",
                        coefficient == null ? "field.required" : "number.unreadable",
                        String.valueOf(coefficient));
            }
            if (fromYear == null || toYear == null || coefficient == null || !plain) {
                throw ProblemException.validation(problems.found());
            }
            return new BudgetCopy(
                    fromYear,
                    toYear,
                    new BigDecimal(coefficient),
                    profile == null ? CopyProfile.PLANNED : profile,
                    existing == null ? ExistingDrafts.KEEP : existing,
                    units());
        }

        private Set<UUID> units() {
            List<@Nullable UUID> wanted = unitIds == null ? List.of() : unitIds;
            return wanted.stream()
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * @param kept lines that were there and stay as they are
     * @param inactive lines left out since their unit, category or funding source is no longer used
     * @param before what the lines that are copied planned
     * @param after what their copies plan
     */
    @Schema(name = "BudgetCopyOutcome")
    record OutcomeView(int created, int replaced, int kept, int inactive, String before, String after) {

        static OutcomeView of(CopyOutcome outcome, Currency base) {
            return new OutcomeView(
                    outcome.created(),
                    outcome.replaced(),
                    outcome.kept(),
                    outcome.inactive(),
                    Money.toPlainString(outcome.before(), base),
                    Money.toPlainString(outcome.after(), base));
        }
    }

    @Requires(Permission.BUDGET_WRITE)
    @PostMapping
    OutcomeView copyBudget(@RequestBody CopyBody body, Caller caller) {
        BudgetCopy copy = body.parsed();
        CopyOutcome outcome =
                Boolean.TRUE.equals(body.dryRun()) ? copies.preview(copy, caller) : copies.copy(copy, caller);
        return OutcomeView.of(outcome, institutions.required().currency());
    }
}
