package org.suividepenses.budget.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.budget.BudgetRules;
import org.suividepenses.budget.BudgetSettings;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.ControlRhythm;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.platform.web.Versions;

/** How the institution controls its budget. */
@RestController
@RequestMapping("/api/v1/budget-settings")
class BudgetSettingsController {

    private static final int MOST_THRESHOLDS = 5;
    private static final int HIGHEST_THRESHOLD = 200;

    private final BudgetRules rules;

    BudgetSettingsController(BudgetRules rules) {
        this.rules = rules;
    }

    /** @param thresholds consumption in percent, ascending */
    @Schema(name = "BudgetSettings")
    record SettingsView(
            ControlPolicy policy,
            ControlPolicy unbudgetedPolicy,
            ControlRhythm rhythm,
            List<Integer> thresholds,
            long version) {}

    /** @param thresholds one to five whole percentages from 1 to 200, ascending */
    record SettingsBody(
            @Nullable ControlPolicy policy,
            @Nullable ControlPolicy unbudgetedPolicy,
            @Nullable ControlRhythm rhythm,
            @Nullable List<@Nullable Integer> thresholds) {

        BudgetSettings settings(long version) {
            FieldProblems problems = new FieldProblems();
            if (policy == null) {
                problems.add("/policy", "field.required");
            }
            if (unbudgetedPolicy == null) {
                problems.add("/unbudgetedPolicy", "field.required");
            }
            if (rhythm == null) {
                problems.add("/rhythm", "field.required");
            }
            List<Integer> read = thresholds == null
                    ? List.of()
                    : thresholds.stream()
                            .map(percent -> percent == null ? Integer.valueOf(0) : percent)
                            .toList();
            if (!ascending(read)) {
                problems.add("/thresholds", "budget.settings.thresholds", MOST_THRESHOLDS, HIGHEST_THRESHOLD);
            }
            if (policy == null || unbudgetedPolicy == null || rhythm == null || !problems.isEmpty()) {
                throw ProblemException.validation(problems.found());
            }
            return new BudgetSettings(policy, unbudgetedPolicy, rhythm, read, version);
        }

        private static boolean ascending(List<Integer> percents) {
            return !percents.isEmpty()
                    && percents.size() <= MOST_THRESHOLDS
                    && percents.getFirst() >= 1
                    && percents.getLast() <= HIGHEST_THRESHOLD
                    && IntStream.range(1, percents.size()).allMatch(at -> percents.get(at - 1) < percents.get(at));
        }
    }

    @Requires(Permission.BUDGET_READ)
    @GetMapping
    ResponseEntity<SettingsView> getBudgetSettings(Caller caller) {
        return answer(rules.read(caller));
    }

    @Requires(Permission.BUDGET_APPROVE)
    @PutMapping
    ResponseEntity<SettingsView> putBudgetSettings(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SettingsBody body,
            Caller caller) {
        return answer(rules.change(body.settings(Versions.required(ifMatch)), caller));
    }

    private static ResponseEntity<SettingsView> answer(BudgetSettings settings) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(settings.version()))
                .body(new SettingsView(
                        settings.policy(),
                        settings.unbudgetedPolicy(),
                        settings.rhythm(),
                        settings.thresholds(),
                        settings.version()));
    }
}
