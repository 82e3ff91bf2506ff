package org.suividepenses.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.LineStatus;
import org.suividepenses.operation.Allocations;
import org.suividepenses.operation.NamedLine;
import org.suividepenses.operation.Split;
import org.suividepenses.operation.web.OperationSummary.CategoryRef;
import org.suividepenses.operation.web.OperationSummary.CodedRef;

/**
 * What an operation is charged to.
 *
 * @param parts none while it is charged to nothing: a draft that is charged to the line that matches it
 */
@Schema(name = "Allocation")
record AllocationView(AllocationMode mode, List<Part> parts) {

    /**
     * One line's part.
     *
     * @param line null when it is of a unit that the caller does not see
     * @param amount in the base currency
     * @param weight its percentage or weight; null for what is split by amount, or not at all
     */
    @Schema(name = "AllocationPart")
    record Part(
            @Nullable Line line, String amount, @Nullable String weight) {}

    @Schema(name = "AllocationLine")
    record Line(
            UUID id,
            int fiscalYear,
            LineStatus status,
            CodedRef unit,
            @Nullable CategoryRef category,
            @Nullable CodedRef fundingSource) {

        static Line of(NamedLine named) {
            return new Line(
                    named.line().id().value(),
                    named.line().place().fiscalYear(),
                    named.line().status(),
                    CodedRef.of(named.unit()),
                    named.category() == null ? null : CategoryRef.of(named.category()),
                    named.fundingSource() == null ? null : CodedRef.of(named.fundingSource()));
        }
    }

    static AllocationView of(@Nullable Split split, List<Allocations.Part> parts) {
        return new AllocationView(
                AllocationMode.of(split),
                parts.stream().map(AllocationView::part).toList());
    }

    private static Part part(Allocations.Part part) {
        BigDecimal weight = part.weight();
        return new Part(
                part.line() == null ? null : Line.of(part.line()),
                part.amount().toPlainString(),
                weight == null ? null : plain(weight));
    }

    private static String plain(BigDecimal weight) {
        BigDecimal bare = weight.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
