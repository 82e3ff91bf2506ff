package org.suividepenses.operation.internal.index;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.SearchText;

/** The list as it is promised, computed the slow and plain way over all operations. */
final class ReferenceOperations {

    private final Map<UUID, OperationDocument> operations = new LinkedHashMap<>();
    private final Map<UUID, NaiveText> texts = new HashMap<>();

    void put(OperationDocument operation) {
        operations.put(operation.id(), operation);
        texts.put(operation.id(), new NaiveText(operation));
    }

    void remove(UUID id) {
        operations.remove(id);
        texts.remove(id);
    }

    List<OperationDocument> all() {
        return new ArrayList<>(operations.values());
    }

    boolean approximate(OperationFilter filter, PermittedUnits permitted) {
        return NaiveText.forgives(NaiveText.chunks(filter.text()))
                && matching(filter, permitted, false).isEmpty();
    }

    List<OperationDocument> list(OperationQuery query) {
        boolean approximate = approximate(query.filter(), query.permitted());
        return matching(query.filter(), query.permitted(), approximate).stream()
                .sorted(order(query.sort()))
                .toList();
    }

    private List<OperationDocument> matching(OperationFilter filter, PermittedUnits permitted, boolean typos) {
        List<List<String>> chunks = NaiveText.chunks(filter.text());
        return operations.values().stream()
                .filter(operation -> permitted.units() == null
                        || permitted.units().contains(operation.unit().id()))
                .filter(operation -> filter.from() == null || !operation.date().isBefore(filter.from()))
                .filter(operation -> filter.to() == null || !operation.date().isAfter(filter.to()))
                .filter(operation -> filter.awaited() == null || waits(operation, filter.awaited()))
                .filter(operation -> filter.paidFrom() == null && filter.paidTo() == null
                        || operation.paidOn().stream()
                                .anyMatch(day -> (filter.paidFrom() == null || !day.isBefore(filter.paidFrom()))
                                        && (filter.paidTo() == null || !day.isAfter(filter.paidTo()))))
                .filter(operation -> filter.minimum() == null || operation.baseAmountMinor() >= filter.minimum())
                .filter(operation -> filter.maximum() == null || operation.baseAmountMinor() <= filter.maximum())
                .filter(operation -> filter.selections().entrySet().stream()
                        .allMatch(selection -> !Collections.disjoint(
                                selection.getValue().keys(), keys(operation, selection.getKey()))))
                .filter(operation ->
                        Objects.requireNonNull(texts.get(operation.id())).matches(chunks, typos))
                .toList();
    }

    private static boolean waits(OperationDocument operation, Awaited awaited) {
        return switch (awaited.step()) {
            case APPROVAL ->
                operation.status().equals("SUBMITTED")
                        && !Objects.equals(operation.createdBy(), awaited.by())
                        && !Objects.equals(operation.editedBy(), awaited.by());
            case PAYMENT ->
                operation.status().equals("APPROVED")
                        && !Objects.equals(operation.createdBy(), awaited.by())
                        && !Objects.equals(operation.editedBy(), awaited.by())
                        && !Objects.equals(operation.approvedBy(), awaited.by());
        };
    }

    static Comparator<OperationDocument> order(OperationSort sort) {
        Comparator<OperationDocument> byId = Comparator.comparing(operation -> unsigned(operation.id()));
        Comparator<OperationDocument> ascending = switch (sort.key()) {
            case DATE -> Comparator.comparing(OperationDocument::date);
            case AMOUNT -> Comparator.comparing(OperationDocument::baseAmountMinor);
            case UNIT -> text(operation -> operation.unit().name(), sort);
            case SUPPLIER ->
                text(
                        operation -> operation.supplier() == null
                                ? null
                                : operation.supplier().name(),
                        sort);
            case CATEGORY ->
                text(
                        operation -> operation.category() == null
                                ? null
                                : operation.category().path(),
                        sort);
            case NUMBER -> text(OperationDocument::number, sort);
        };
        Comparator<OperationDocument> order = ascending.thenComparing(byId);
        return sort.descending() ? order.reversed() : order;
    }

    /** Without a key: last, whichever way the list is ordered. */
    private static Comparator<OperationDocument> text(
            Function<OperationDocument, @Nullable String> name, OperationSort sort) {
        Comparator<String> missingLast = sort.descending()
                ? Comparator.nullsFirst(Comparator.<String>naturalOrder())
                : Comparator.nullsLast(Comparator.<String>naturalOrder());
        return Comparator.comparing(
                operation -> {
                    String text = name.apply(operation);
                    return text == null ? null : SearchText.fold(text);
                },
                missingLast);
    }

    /** Cancelled operations are listed and counted; they are money only where nothing else was asked for. */
    static BigInteger sum(List<OperationDocument> list, OperationFilter filter) {
        Selection status = filter.selections().get(Dimension.STATUS);
        boolean cancelledOnly = status != null && status.keys().equals(Set.of("CANCELLED"));
        return list.stream()
                .filter(operation -> cancelledOnly || !operation.status().equals("CANCELLED"))
                .map(operation -> BigInteger.valueOf(operation.baseAmountMinor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    static Map<Facet, List<FacetValue>> facets(List<OperationDocument> list, OperationFilter filter) {
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, List<OperationDocument>> groups = list.stream()
                    .collect(Collectors.groupingBy(operation -> Objects.requireNonNullElse(key(operation, facet), "")));
            Comparator<FacetValue> byKey = Comparator.comparing(value -> Objects.requireNonNullElse(value.key(), ""));
            Comparator<FacetValue> order = facet == Facet.MONTH
                    ? byKey
                    : Comparator.comparingLong(FacetValue::count).reversed().thenComparing(byKey);
            facets.put(
                    facet,
                    groups.entrySet().stream()
                            .map(group -> new FacetValue(
                                    group.getKey().isEmpty() ? null : group.getKey(),
                                    group.getValue().size(),
                                    sum(group.getValue(), filter)))
                            .sorted(order)
                            .limit(facet == Facet.SUPPLIER ? 20 : Long.MAX_VALUE)
                            .toList());
        }
        return facets;
    }

    private static @Nullable String key(OperationDocument operation, Facet facet) {
        return switch (facet) {
            case UNIT -> key(operation, Dimension.UNIT);
            case CATEGORY -> key(operation, Dimension.CATEGORY);
            case SUPPLIER -> key(operation, Dimension.SUPPLIER);
            case FUNDING_SOURCE -> key(operation, Dimension.FUNDING_SOURCE);
            case STATUS -> key(operation, Dimension.STATUS);
            case PAYMENT_METHOD -> key(operation, Dimension.PAYMENT_METHOD);
            case HAS_ATTACHMENT -> key(operation, Dimension.HAS_ATTACHMENT);
            case PAID -> key(operation, Dimension.PAID);
            case MONTH -> YearMonth.from(operation.date()).toString();
        };
    }

    private static List<String> keys(OperationDocument operation, Dimension dimension) {
        return dimension == Dimension.BUDGET_LINE && !operation.budgetLineIds().isEmpty()
                ? operation.budgetLineIds().stream().map(UUID::toString).toList()
                : List.of(Objects.requireNonNullElse(key(operation, dimension), ""));
    }

    private static @Nullable String key(OperationDocument operation, Dimension dimension) {
        return switch (dimension) {
            case UNIT -> operation.unit().id().toString();
            case CATEGORY ->
                operation.category() == null ? null : operation.category().id().toString();
            case SUPPLIER ->
                operation.supplier() == null ? null : operation.supplier().id().toString();
            case FUNDING_SOURCE -> text(operation.fundingSourceId());
            case STATUS -> operation.status();
            case PAYMENT_METHOD -> operation.paymentMethod();
            case CURRENCY -> operation.currency();
            case CREATED_BY -> text(operation.createdBy());
            case IMPORT -> text(operation.importId());
            case BUDGET_LINE -> null; // the one dimension of many keys
            case HAS_ATTACHMENT -> Boolean.toString(operation.hasAttachment());
            case PAID -> operation.paid().name();
            case SPLIT -> operation.budgetLineIds().size() > 1 ? Dimension.SEVERAL : null;
        };
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static BigInteger unsigned(UUID id) {
        return new BigInteger(id.toString().replace("-", ""), 16);
    }
}
