package org.suividepenses.exchange.internal.budget;

import java.util.function.Predicate;

/** Whether a unit, category or funding source of some code is there: only then does the code count, else the name. */
public record KnownCodes(Predicate<String> units, Predicate<String> categories, Predicate<String> sources) {}
