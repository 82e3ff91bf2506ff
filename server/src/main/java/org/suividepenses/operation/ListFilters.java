package org.suividepenses.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.internal.index.Awaited;
import org.suividepenses.operation.internal.index.Dimension;
import org.suividepenses.operation.internal.index.OperationFilter;
import org.suividepenses.operation.internal.index.OperationSort;
import org.suividepenses.operation.internal.index.Selection;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.web.QueryParameters;

/** Reads the filters of the list from the query parameters of the API, strictly: what cannot be read is refused. */
@Service
public class ListFilters {

    private static final Set<String> PARAMETERS =
            Set.of(Objects.requireNonNull(ListParameters.class.getAnnotation(QueryParameters.class))
                    .value());

    private final Institutions institutions;
    private final Categories categories;

    ListFilters(Institutions institutions, Categories categories) {
        this.institutions = institutions;
        this.categories = categories;
    }

    /**
     * The filter that some query parameters stand for. Repeated values of one mean any of them; {@code none} stands for
     * the operations without; a category includes all below it; amounts are in the institution's currency.
     *
     * @param parameters values by name
     * @throws org.suividepenses.kernel.ProblemException UNKNOWN_PARAMETER for one that {@link ListParameters} does not name;
     *     INVALID_REQUEST, naming it, for a value that cannot be read
     */
    @Transactional(readOnly = true)
    public ListFilter parse(Map<String, List<String>> parameters) {
        QueryValues values = new QueryValues(parameters, PARAMETERS);
        Currency base = institutions.required().currency();
        OperationFilter filter = new OperationFilter(
                values.text("q"),
                values.one("from", ListFilters::date),
                values.one("to", ListFilters::date),
                values.one("paidFrom", ListFilters::date),
                values.one("paidTo", ListFilters::date),
                selections(values),
                values.one("minAmount", text -> minorUnits(text, base)),
                values.one("maxAmount", text -> minorUnits(text, base)),
                awaited(values));
        OperationSort sort =
                values.one("sort", text -> OperationSort.parse(text).orElse(null));
        return new ListFilter(filter, sort == null ? OperationSort.NEWEST_FIRST : sort);
    }

    private static @Nullable Awaited awaited(QueryValues values) {
        Awaited.Step step = values.one("awaiting", text -> switch (text) {
            case "approval" -> Awaited.Step.APPROVAL;
            case "payment" -> Awaited.Step.PAYMENT;
            default -> null;
        });
        return step == null ? null : new Awaited(step, null);
    }

    private Map<Dimension, Selection> selections(QueryValues values) {
        Map<Dimension, Selection> selections = new HashMap<>();
        put(selections, Dimension.UNIT, values.any("unit", ListFilters::id));
        put(selections, Dimension.CATEGORY, withDescendants(values.anyOrNone("category", ListFilters::id)));
        put(selections, Dimension.SUPPLIER, values.anyOrNone("supplier", ListFilters::id));
        put(selections, Dimension.FUNDING_SOURCE, values.anyOrNone("fundingSource", ListFilters::id));
        put(selections, Dimension.STATUS, values.any("status", text -> name(text, OperationStatus.values())));
        put(
                selections,
                Dimension.PAYMENT_METHOD,
                values.anyOrNone("paymentMethod", text -> name(text, PaymentMethod.values())));
        put(selections, Dimension.CURRENCY, values.any("currency", ListFilters::currency));
        put(selections, Dimension.CREATED_BY, values.anyOrNone("createdBy", ListFilters::id));
        put(selections, Dimension.IMPORT, values.anyOrNone("import", ListFilters::id));
        put(
                selections,
                Dimension.HAS_ATTACHMENT,
                values.any("hasAttachment", text -> text.matches("true|false") ? text : null));
        put(selections, Dimension.PAID, values.any("paid", text -> name(text, PaidPart.values())));
        put(selections, Dimension.BUDGET_LINE, values.anyOrNone("budgetLine", ListFilters::id));
        return selections;
    }

    private static void put(Map<Dimension, Selection> selections, Dimension dimension, Collection<String> keys) {
        Set<String> present =
                keys.stream().filter(key -> !key.equals(QueryValues.NONE)).collect(Collectors.toSet());
        boolean none = present.size() < Set.copyOf(keys).size();
        if (!present.isEmpty()) {
            Selection selection = Selection.ofCodes(present);
            selections.put(dimension, none ? selection.orNone() : selection);
        } else if (none) {
            selections.put(dimension, Selection.none());
        }
    }

    private Collection<String> withDescendants(Collection<String> keys) {
        if (keys.stream().allMatch(QueryValues.NONE::equals)) {
            return keys;
        }
        CategoryTree tree = categories.tree();
        Set<String> widened = new LinkedHashSet<>(keys);
        keys.stream()
                .filter(key -> !key.equals(QueryValues.NONE))
                .flatMap(key -> tree.withDescendants(UUID.fromString(key)).stream())
                .forEach(id -> widened.add(id.toString()));
        return widened;
    }

    private static @Nullable String id(String text) {
        return PlainValues.id(text).map(UUID::toString).orElse(null);
    }

    private static @Nullable LocalDate date(String text) {
        return PlainValues.date(text).orElse(null);
    }

    private static @Nullable String currency(String text) {
        return PlainValues.currency(text).map(Currency::getCurrencyCode).orElse(null);
    }

    private static @Nullable String name(String text, Enum<?>[] known) {
        return Arrays.stream(known)
                .map(Enum::name)
                .filter(text::equals)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long minorUnits(String text, Currency base) {
        BigDecimal amount = PlainValues.number(text).orElse(null);
        try {
            return amount == null ? null : Money.exactly(amount, base).minorUnits();
        } catch (Money.AmountTooLarge | Money.TooManyDecimals noAmount) {
            return null;
        }
    }
}
