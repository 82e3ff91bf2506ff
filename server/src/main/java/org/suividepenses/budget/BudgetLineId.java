package org.suividepenses.budget;

import java.util.UUID;

/** Identifies a budget line; version 7, so that ids sort by time of creation. */
public record BudgetLineId(UUID value) implements Comparable<BudgetLineId> {

    @Override
    public int compareTo(BudgetLineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
