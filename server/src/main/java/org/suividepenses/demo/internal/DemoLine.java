package org.suividepenses.demo.internal;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.LineDetails;
import org.suividepenses.budget.Phasing;
import org.suividepenses.organisation.FiscalYear;

/**
 * What one line of the invented budget opens: as much as its expenses take a part of, a line in eight less than they take.
 *
 * @param place its year, unit, category and source, by code
 * @param spent by its expenses, month by month, in minor units of the base currency
 * @param peak the most that they come to at any time of the year
 * @param before spent by the same line in the year before; null when there was none
 */
record DemoLine(
        Place place, List<Long> spent, long peak, @Nullable List<Long> before) {

    private static final int LEVELS = 2;
    private static final String PERSONNEL = "1";
    private static final int OVERRUN_ONE_IN = 8;
    private static final int DEARER_PERCENT = 107;
    private static final int PERCENT = 100;
    private static final long STEP = 50_000;

    /**
     * Where it stands. Personnel is planned by kind and source, everything else by group, for all sources.
     *
     * @param funding empty for all
     */
    record Place(int year, String unit, String category, String funding) implements Comparable<Place> {

        static Place of(PlannedExpense expense, FiscalYear year) {
            boolean personnel = expense.category().startsWith(PERSONNEL);
            return new Place(
                    year.label(),
                    expense.unit(),
                    expense.category().substring(0, personnel ? LEVELS + 1 : LEVELS),
                    personnel ? expense.funding() : "");
        }

        Place yearBefore() {
            return new Place(year - 1, unit, category, funding);
        }

        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        /** The same on every machine, 0 to 9,999. */
        private int chance() {
            return Math.floorMod(toString().hashCode() * 0x9E3779B1, 10_000);
        }
    }

    /** The lines that expenses need, in the order of their places. */
    static List<DemoLine> of(List<PlannedExpense> expenses, int fiscalYearStart, Currency base) {
        Map<Place, List<PlannedExpense>> byPlace = expenses.stream()
                .collect(Collectors.groupingBy(
                        expense -> Place.of(expense, FiscalYear.containing(expense.date(), fiscalYearStart)),
                        TreeMap::new,
                        Collectors.toList()));
        Map<Place, List<Long>> spent = new TreeMap<>();
        byPlace.forEach((place, its) -> spent.put(place, byMonth(its, fiscalYearStart, base)));
        return byPlace.entrySet().stream()
                .map(entry -> new DemoLine(
                        entry.getKey(),
                        spent.getOrDefault(entry.getKey(), List.of()),
                        peak(entry.getValue(), base),
                        spent.get(entry.getKey().yearBefore())))
                .toList();
    }

    /** Blocks as the institution says, unless the year's expenses exceed it. */
    LineDetails details() {
        return new LineDetails(phasing().total() < peak ? ControlPolicy.WARN : null, "");
    }

    /** Months that have gone as they went, roughly; the others as those of the year before. */
    Phasing phasing() {
        int share = share();
        List<Long> expected = expected();
        long average = expected.stream().mapToLong(Long::longValue).sum() / FiscalYear.MONTHS;
        return new Phasing(expected.stream()
                .map(amount -> rounded((2 * amount + average) / 3 * PERCENT / share))
                .toList());
    }

    /** How much of it the year's expenses take, in percent. */
    private int share() {
        int chance = place.chance();
        return chance % OVERRUN_ONE_IN == 0 ? 104 + chance / OVERRUN_ONE_IN % 9 : 72 + chance / OVERRUN_ONE_IN % 24;
    }

    private List<Long> expected() {
        int gone = IntStream.range(0, spent.size())
                .filter(month -> spent.get(month) != 0)
                .max()
                .orElse(0);
        return IntStream.range(0, spent.size())
                .mapToObj(month -> Math.max(
                        0,
                        month < gone || before == null || share() > PERCENT
                                ? spent.get(month)
                                : before.get(month) * DEARER_PERCENT / PERCENT))
                .toList();
    }

    private static long rounded(long amount) {
        return (amount + STEP - 1) / STEP * STEP;
    }

    private static List<Long> byMonth(List<PlannedExpense> expenses, int fiscalYearStart, Currency base) {
        long[] months = new long[FiscalYear.MONTHS];
        for (PlannedExpense expense : expenses) {
            FiscalYear year = FiscalYear.containing(expense.date(), fiscalYearStart);
            months[year.monthOf(expense.date()) - 1] += amount(expense, base);
        }
        return IntStream.range(0, months.length)
                .mapToObj(month -> months[month])
                .toList();
    }

    private static long peak(List<PlannedExpense> expenses, Currency base) {
        long sum = 0;
        long highest = 0;
        for (PlannedExpense expense : expenses) {
            sum += amount(expense, base);
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    private static long amount(PlannedExpense expense, Currency base) {
        return expense.price().baseAmount(base).minorUnits();
    }
}
