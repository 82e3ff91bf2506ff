package org.suividepenses.operation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.ListPage;

/**
 * A page of the list as JSON.
 *
 * @param approximate whether a typo was forgiven, since nothing has the words as typed
 */
@Schema(name = "OperationPage")
record OperationPageView(
        List<OperationSummary> items,
        Total total,
        @Nullable Facets facets,
        boolean approximate,
        @Nullable String nextCursor,
        @Nullable String prevCursor) {

    private static final String NONE = "none";

    /**
     * @param amount in the institution's currency
     * @param charged of that, what is charged to the lines that {@code budgetLine} names; null without them
     */
    @Schema(
            description =
                    "Count and sum of the whole list. Cancelled operations are counted; their amounts are left out,"
                            + " in breakdowns too, unless status=CANCELLED alone is asked for.")
    record Total(
            long count,
            String amount,
            String currency,
            @Nullable String charged) {}

    /**
     * @param id what to filter by: an id, a code, a month; {@value #NONE} for the operations without
     * @param label the name, where the id does not say it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Facet(String id, @Nullable String label, long count, String amount) {}

    record Facets(
            List<Facet> unit,
            List<Facet> category,
            List<Facet> supplier,
            List<Facet> fundingSource,
            List<Facet> status,
            List<Facet> paymentMethod,
            List<Facet> hasAttachment,
            List<Facet> paid,
            List<Facet> month) {

        static Facets of(ListPage.Breakdown breakdown, Currency base) {
            return new Facets(
                    lines(breakdown.unit(), base),
                    lines(breakdown.category(), base),
                    lines(breakdown.supplier(), base),
                    lines(breakdown.fundingSource(), base),
                    lines(breakdown.status(), base),
                    lines(breakdown.paymentMethod(), base),
                    lines(breakdown.hasAttachment(), base),
                    lines(breakdown.paid(), base),
                    lines(breakdown.month(), base));
        }

        private static List<Facet> lines(List<ListPage.Line> lines, Currency base) {
            return lines.stream()
                    .map(line -> new Facet(
                            line.key() == null ? NONE : line.key(),
                            line.label(),
                            line.count(),
                            Money.toPlainString(line.baseMinorUnits(), base)))
                    .toList();
        }
    }

    static OperationPageView of(ListPage page) {
        Currency base = page.total().base();
        BigInteger charged = page.total().charged();
        return new OperationPageView(
                page.items().stream().map(OperationSummary::of).toList(),
                new Total(
                        page.total().count(),
                        Money.toPlainString(page.total().baseMinorUnits(), base),
                        base.getCurrencyCode(),
                        charged == null ? null : Money.toPlainString(charged, base)),
                page.facets() == null ? null : Facets.of(page.facets(), base),
                page.approximate(),
                page.nextCursor(),
                page.previousCursor());
    }
}
