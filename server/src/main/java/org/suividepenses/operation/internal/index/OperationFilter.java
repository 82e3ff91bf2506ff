package org.suividepenses.operation.internal.index;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.OperationStatus;

/**
 * Which operations a person wants to see; everything given must hold. What they may see is {@link PermittedUnits}.
 *
 * @param text words as typed, plain text without syntax; blank for all
 * @param from first day, included; null for no limit
 * @param to last day, included; null for no limit
 * @param paidFrom first day of payment, included; null for no limit
 * @param paidTo last day of payment, included; null for no limit
 * @param selections the accepted keys by dimension; categories already expanded to their descendants
 * @param minimum least amount in minor units of the base currency, included; null for no limit
 * @param maximum greatest amount in minor units of the base currency, included; null for no limit
 * @param awaited what they wait for; null for any
 */
public record OperationFilter(
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate paidFrom,
        @Nullable LocalDate paidTo,
        Map<Dimension, Selection> selections,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Awaited awaited) {

    /** Every operation. */
    public static final OperationFilter ALL =
            new OperationFilter("", null, null, null, null, Map.of(), null, null, null);

    private static final Selection ONLY_CANCELLED = Selection.ofCodes(Set.of(OperationStatus.CANCELLED.name()));

    public OperationFilter {
        selections = Map.copyOf(selections);
    }

    /** Whether nothing but cancelled operations was asked for: only then are their amounts part of the figures. */
    boolean onlyCancelled() {
        return ONLY_CANCELLED.equals(selections.get(Dimension.STATUS));
    }

    public OperationFilter withText(String words) {
        return new OperationFilter(words, from, to, paidFrom, paidTo, selections, minimum, maximum, awaited);
    }

    public OperationFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new OperationFilter(text, first, last, paidFrom, paidTo, selections, minimum, maximum, awaited);
    }

    /** The same, where what waits for somebody waits for {@code user}. */
    public OperationFilter askedBy(@Nullable UUID user) {
        return awaited == null ? this : awaiting(new Awaited(awaited.step(), user));
    }

    public OperationFilter awaiting(Awaited some) {
        return new OperationFilter(text, from, to, paidFrom, paidTo, selections, minimum, maximum, some);
    }

    public OperationFilter paidBetween(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new OperationFilter(text, from, to, first, last, selections, minimum, maximum, awaited);
    }

    public OperationFilter with(Dimension dimension, Selection selection) {
        Map<Dimension, Selection> more = new EnumMap<>(Dimension.class);
        more.putAll(selections);
        more.put(dimension, selection);
        return new OperationFilter(text, from, to, paidFrom, paidTo, more, minimum, maximum, awaited);
    }

    public OperationFilter withAmounts(@Nullable Long least, @Nullable Long greatest) {
        return new OperationFilter(text, from, to, paidFrom, paidTo, selections, least, greatest, awaited);
    }
}
