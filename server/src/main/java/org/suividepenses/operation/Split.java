package org.suividepenses.operation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.Shares;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;

/**
 * The lines of the budget that somebody has chosen for an operation, and by what it is divided among them. An operation
 * without one is charged to the line that matches it.
 *
 * @param parts 1 to {@value #LIMIT}, each on another line
 */
public record Split(SplitBasis basis, List<Part> parts) {

    /** The most lines that one operation is divided among. */
    public static final int LIMIT = 50;

    /** Decimals of a percentage or a weight. */
    private static final int DECIMALS = 6;

    /** Digits before the decimals of a weight, so that it fits a long with all of them. */
    private static final int DIGITS = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param value an amount in the base currency, a percentage or a weight, as the split's basis says */
    public record Part(BudgetLineId line, BigDecimal value) {

        public Part {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    public Split {
        parts = List.copyOf(parts);
    }

    /** The lines, in the order of the parts. */
    public List<BudgetLineId> lines() {
        return parts.stream().map(Part::line).toList();
    }

    /**
     * What each part comes to, in its order: together the whole, exactly.
     *
     * @param whole the operation's amount in the base currency; negative for a credit note
     * @return in minor units
     */
    public List<Long> amounts(Money whole) {
        return basis == SplitBasis.AMOUNT
                ? parts.stream()
                        .map(part ->
                                Money.exactly(part.value(), whole.currency()).minorUnits())
                        .toList()
                : Shares.of(
                        whole.minorUnits(),
                        parts.stream()
                                .map(part ->
                                        part.value().movePointRight(DECIMALS).longValueExact())
                                .toList());
    }

    /**
     * Adds everything that is wrong with it in itself; whether its lines exist is not looked at here.
     *
     * @param whole what it divides; null when that is not known for other problems
     */
    void check(@Nullable Money whole, FieldProblems problems) {
        if (parts.isEmpty()) {
            problems.add("/allocation/parts", "field.required");
        }
        if (parts.size() > LIMIT) {
            problems.add("/allocation/parts", "allocation.too-many", LIMIT);
            return;
        }
        int before = problems.found().size();
        Set<BudgetLineId> seen = new HashSet<>();
        for (int at = 0; at < parts.size(); at++) {
            if (!seen.add(parts.get(at).line())) {
                problems.add(pointer(at, "lineId"), "allocation.line-twice");
            }
            checkValue(at, whole, problems);
        }
        if (problems.found().size() == before) {
            checkSum(whole, problems);
        }
    }

    /** Where a part's field stands in the body of an operation. */
    public static String pointer(int part, String field) {
        return "/allocation/parts/" + part + "/" + field;
    }

    private void checkValue(int at, @Nullable Money whole, FieldProblems problems) {
        BigDecimal value = parts.get(at).value();
        switch (basis) {
            case AMOUNT -> checkAmount(at, value, whole, problems);
            case PERCENTAGE, KEY -> {
                if (value.signum() <= 0) {
                    problems.add(pointer(at, "weight"), "allocation.weight-positive");
                } else if (value.scale() > DECIMALS) {
                    problems.add(pointer(at, "weight"), "number.too-many-decimals", DECIMALS);
                } else if (value.precision() - value.scale() > DIGITS) {
                    problems.add(pointer(at, "weight"), "number.too-many-digits", DIGITS);
                }
            }
        }
    }

    private static void checkAmount(int at, BigDecimal value, @Nullable Money whole, FieldProblems problems) {
        if (value.signum() == 0) {
            problems.add(pointer(at, "amount"), "allocation.amount-zero");
        } else if (whole != null) {
            try {
                Money.exactly(value, whole.currency());
            } catch (Money.TooManyDecimals notWhole) {
                int decimals = whole.currency().getDefaultFractionDigits();
                problems.add(pointer(at, "amount"), "number.too-many-decimals", decimals);
            } catch (Money.AmountTooLarge tooLarge) {
                problems.add(pointer(at, "amount"), "amount.too-large");
            }
            if (whole.minorUnits() != 0 && value.signum() != Long.signum(whole.minorUnits())) {
                problems.add(pointer(at, "amount"), "allocation.other-sign");
            }
        }
    }

    private void checkSum(@Nullable Money whole, FieldProblems problems) {
        BigDecimal sum = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        switch (basis) {
            case AMOUNT -> {
                if (whole != null && sum.compareTo(whole.toDecimal()) != 0) {
                    BigDecimal left = whole.toDecimal().subtract(sum);
                    problems.add("/allocation", "allocation.sum-differs", sum, whole.toDecimal(), left);
                }
            }
            case PERCENTAGE -> {
                if (sum.compareTo(HUNDRED) != 0) {
                    problems.add("/allocation", "allocation.not-hundred", sum, HUNDRED.subtract(sum));
                }
            }
            case KEY -> {}
        }
    }
}
