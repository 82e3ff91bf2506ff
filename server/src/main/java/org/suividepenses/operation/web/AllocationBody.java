package org.suividepenses.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.operation.Split;
import org.suividepenses.operation.SplitBasis;

/**
 * What an operation shall be charged to.
 *
 * @param parts none when it is automatic; otherwise 1 to {@value Split#LIMIT}, each on another line
 */
@Schema(name = "AllocationBody")
record AllocationBody(
        @Nullable AllocationMode mode, @Nullable List<@Nullable PartBody> parts) {

    /**
     * @param amount in the base currency; read when the mode is AMOUNT, and otherwise worked out
     * @param weight a percentage or a weight, with at most six decimals; read when the mode is PERCENTAGE or KEY
     */
    @Schema(name = "AllocationPartBody")
    record PartBody(
            @Nullable UUID lineId,
            @Nullable String amount,
            @Nullable String weight) {}

    /** The split, whose every field could be read; null for an automatic one, or when something is wrong. */
    @Nullable Split parse(FieldProblems problems) {
        AllocationMode chosen = TextValues.required("/allocation/mode", mode, problems);
        SplitBasis basis = chosen == null ? null : chosen.basis();
        List<@Nullable PartBody> given = parts == null ? List.of() : parts;
        if (chosen == AllocationMode.AUTOMATIC && !given.isEmpty()) {
            problems.add("/allocation/parts", "allocation.automatic-parts");
        }
        if (basis == null) {
            return null;
        }
        if (given.size() > Split.LIMIT) {
            problems.add("/allocation/parts", "allocation.too-many", Split.LIMIT);
            return null;
        }
        List<Split.Part> read = new ArrayList<>();
        for (int at = 0; at < given.size(); at++) {
            Split.Part part = part(at, given.get(at), basis, problems);
            if (part != null) {
                read.add(part);
            }
        }
        return new Split(basis, read);
    }

    private static Split.@Nullable Part part(
            int at, @Nullable PartBody part, SplitBasis basis, FieldProblems problems) {
        if (part == null) {
            problems.add("/allocation/parts/" + at, "field.required");
            return null;
        }
        UUID line = TextValues.required(Split.pointer(at, "lineId"), part.lineId(), problems);
        BigDecimal value = basis == SplitBasis.AMOUNT
                ? TextValues.number(Split.pointer(at, "amount"), part.amount(), problems)
                : TextValues.number(Split.pointer(at, "weight"), part.weight(), problems);
        return line == null || value == null ? null : new Split.Part(new BudgetLineId(line), value);
    }
}
