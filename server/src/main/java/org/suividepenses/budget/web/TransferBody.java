package org.suividepenses.budget.web;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.Transfer;
import org.suividepenses.budget.TransferDraft;
import org.suividepenses.budget.TransferKind;
import org.suividepenses.budget.TransferPart;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.FiscalYear;

/** A transfer as it is asked for; what of it can be read at all is read here. */
record TransferBody(
        @Nullable UUID id,
        @Nullable Integer fiscalYear,
        @Nullable TransferKind kind,
        @Nullable String reason,
        @Nullable String reference,
        @Nullable List<@Nullable TransferPartBody> parts) {

    TransferDraft draft(Currency base) {
        FieldProblems problems = new FieldProblems();
        if (fiscalYear == null) {
            problems.add("/fiscalYear", "field.required");
        }
        if (kind == null) {
            problems.add("/kind", "field.required");
        } else if (kind == TransferKind.CARRY_FORWARD) {
            problems.add("/kind", "carry-forward.elsewhere");
        }
        List<TransferPart> read = new ArrayList<>();
        List<@Nullable TransferPartBody> written = parts == null ? List.of() : parts;
        for (int at = 0; at < Math.min(written.size(), Transfer.PARTS_LIMIT + 1); at++) {
            part("/parts/" + at, written.get(at), base, problems, read);
        }
        if (fiscalYear == null || kind == null || !problems.isEmpty()) {
            throw ProblemException.validation(problems.found());
        }
        return new TransferDraft(
                fiscalYear, kind, reason == null ? "" : reason, reference == null ? "" : reference, read);
    }

    private static void part(
            String pointer,
            @Nullable TransferPartBody body,
            Currency base,
            FieldProblems problems,
            List<TransferPart> read) {
        if (body == null) {
            problems.add(pointer, "field.required");
            return;
        }
        UUID line = body.lineId();
        Integer month = body.month();
        if (line == null) {
            problems.add(pointer + "/lineId", "field.required");
        }
        if (month == null || month < 1 || month > FiscalYear.MONTHS) {
            problems.add(pointer + "/month", "transfer.month");
        }
        long amount = Amounts.minorUnits(pointer + "/amount", body.amount(), base, problems);
        if (line != null && month != null && problems.isEmpty()) {
            read.add(new TransferPart(new BudgetMonth(new BudgetLineId(line), month), amount));
        }
    }

    /** @param month of the fiscal year, 1 to 12 */
    record TransferPartBody(
            @Nullable UUID lineId,
            @Nullable Integer month,
            @Nullable String amount) {}
}
