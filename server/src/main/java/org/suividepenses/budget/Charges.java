package org.suividepenses.budget;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one document (an operation) charges to the budget, by line and month. A step of the document's life replaces the
 * charges it had by those it has: the ledger gets the difference.
 */
public record Charges(SortedMap<BudgetMonth, Stages> byMonth) {

    public static final Charges NONE = new Charges(new TreeMap<>());

    public Charges {
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
    }

    /** These, and something more at one place. */
    public Charges and(BudgetMonth place, Stages stages) {
        TreeMap<BudgetMonth, Stages> more = new TreeMap<>(byMonth);
        more.merge(place, stages, Stages::plus);
        return new Charges(more);
    }

    /** What is charged there; {@link Stages#NONE} where nothing is. */
    public Stages at(BudgetMonth place) {
        return byMonth.getOrDefault(place, Stages.NONE);
    }

    /** Every place that these or the others charge, in order. */
    Set<BudgetMonth> placesWith(Charges others) {
        Set<BudgetMonth> places = new TreeSet<>(byMonth.keySet());
        places.addAll(others.byMonth.keySet());
        return places;
    }
}
