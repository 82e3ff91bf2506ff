package org.suividepenses.budget.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.budget.Availabilities;
import org.suividepenses.budget.Availability;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.Institutions;

/** What the budget has left for an operation that is being typed. */
@RestController
@RequestMapping("/api/v1/budget-lines")
class AvailabilityController {

    private final Availabilities availabilities;
    private final Categories categories;
    private final Institutions institutions;

    AvailabilityController(Availabilities availabilities, Categories categories, Institutions institutions) {
        this.availabilities = availabilities;
        this.categories = categories;
        this.institutions = institutions;
    }

    /** @param name of its category */
    record AvailableLine(UUID id, String name) {}

    /**
     * @param line null when the budget has none for such an operation; then everything else is null
     * @param available before the operation, in the base currency
     * @param availableAfter negative when the operation exceeds the line
     */
    @Schema(name = "BudgetAvailability")
    record AvailabilityView(
            @Nullable AvailableLine line,
            @Nullable ControlPolicy policy,
            @Nullable String available,
            @Nullable String availableAfter,
            boolean exceeded) {

        static final AvailabilityView NO_LINE = new AvailabilityView(null, null, null, null, false);
    }

    /** @param operation the one that is edited; left out for a new one */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/availability")
    AvailabilityView getBudgetAvailability(
            @RequestParam String date,
            @RequestParam UUID unitId,
            @RequestParam(required = false) @Nullable UUID categoryId,
            @RequestParam(required = false) @Nullable UUID fundingSourceId,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable UUID operation,
            Caller caller) {
        Money asked = amount(amount == null ? "0" : amount);
        return availabilities
                .of(day(date), unitId, categoryId, fundingSourceId, asked, operation, caller)
                .map(this::view)
                .orElse(AvailabilityView.NO_LINE);
    }

    /** The same of a line that is chosen by hand; none is found in another fiscal year than the date's. */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/{id}/availability")
    AvailabilityView getLineAvailability(
            @PathVariable UUID id,
            @RequestParam String date,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable UUID operation,
            Caller caller) {
        Money asked = amount(amount == null ? "0" : amount);
        return view(availabilities.ofLine(new BudgetLineId(id), day(date), asked, operation, caller));
    }

    private AvailabilityView view(Availability availability) {
        UUID category = availability.line().place().categoryId();
        Optional<Category> named = category == null
                ? Optional.empty()
                : Optional.ofNullable(categories.find(List.of(category)).get(category));
        return new AvailabilityView(
                new AvailableLine(
                        availability.line().id().value(),
                        named.map(Category::name).orElse("")),
                availability.policy(),
                availability.available().toPlainString(),
                availability.after().toPlainString(),
                availability.exceeded());
    }

    private Money amount(String text) {
        try {
            return Amounts.read(text, institutions.required().currency());
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.invalidParameter("amount", "parameter.invalid", "amount");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw ProblemException.invalidParameter("date", "parameter.invalid", "date");
        }
    }
}
