package org.suividepenses.budget.web;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.LineDetails;
import org.suividepenses.budget.Phasing;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.WrittenText;
import org.suividepenses.organisation.FiscalYear;

/**
 * What a client says about a line.
 *
 * @param id chosen by the client; only when it creates
 * @param fiscalYear as unitId, categoryId and fundingSourceId only when it creates
 * @param months the forecasts of the twelve months; or else {@code amount}
 * @param amount spread evenly over the year
 */
record LineBody(
        @Nullable UUID id,
        @Nullable Integer fiscalYear,
        @Nullable UUID unitId,
        @Nullable UUID categoryId,
        @Nullable UUID fundingSourceId,
        @Nullable ControlPolicy policy,
        @Nullable String notes,
        @Nullable List<@Nullable String> months,
        @Nullable String amount) {

    /** A body that could be read. */
    record Parsed(LineDetails details, @Nullable Phasing phasing) {}

    /** @throws org.suividepenses.kernel.ProblemException VALIDATION naming every field that is missing */
    BudgetPlace place() {
        if (fiscalYear != null && unitId != null) {
            return new BudgetPlace(fiscalYear, unitId, categoryId, fundingSourceId);
        }
        FieldProblems problems = new FieldProblems();
        if (fiscalYear == null) {
            problems.add("/fiscalYear", "field.required");
        }
        if (unitId == null) {
            problems.add("/unitId", "field.required");
        }
        throw ProblemException.validation(problems.found());
    }

    /** @throws org.suividepenses.kernel.ProblemException VALIDATION naming every field that cannot be read */
    Parsed parse(Currency base) {
        FieldProblems problems = new FieldProblems();
        String text = notes == null ? "" : notes.strip();
        WrittenText.check("/notes", text, BudgetLine.NOTES_LENGTH, problems);
        Phasing phasing = months == null ? evenly(base, problems) : byMonth(months, base, problems);
        problems.refuseIfAny();
        return new Parsed(new LineDetails(policy, text), phasing);
    }

    private @Nullable Phasing evenly(Currency base, FieldProblems problems) {
        return amount == null ? null : Phasing.even(forecast("/amount", amount, base, problems));
    }

    private static @Nullable Phasing byMonth(List<@Nullable String> months, Currency base, FieldProblems problems) {
        if (months.size() != FiscalYear.MONTHS) {
            problems.add("/months", "budget.twelve-months");
            return null;
        }
        List<Long> amounts = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            amounts.add(forecast("/months/" + month, months.get(month), base, problems));
        }
        try {
            return new Phasing(amounts);
        } catch (Money.AmountTooLarge tooLarge) {
            problems.add("/months", "amount.too-large");
            return null;
        }
    }

    private static long forecast(String pointer, @Nullable String text, Currency base, FieldProblems problems) {
        long minorUnits = Amounts.minorUnits(pointer, text, base, problems);
        if (minorUnits < 0) {
            problems.add(pointer, "budget.negative-forecast");
        }
        return Math.max(0, minorUnits);
    }
}
