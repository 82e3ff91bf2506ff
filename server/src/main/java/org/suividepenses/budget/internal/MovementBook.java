package org.suividepenses.budget.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.BudgetSettings;
import org.suividepenses.budget.ControlOutcome;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.ControlRhythm;
import org.suividepenses.budget.DocumentType;
import org.suividepenses.budget.LedgerKind;
import org.suividepenses.budget.LineStatus;
import org.suividepenses.budget.Movement;
import org.suividepenses.budget.OverrideReason;
import org.suividepenses.budget.Shortfall;
import org.suividepenses.budget.Stages;
import org.suividepenses.kernel.Money;

/** Movements entered one after the other upon balances that their transaction holds. Nothing is written before the end. */
public final class MovementBook {

    private final BudgetSettings settings;
    private final Map<BudgetLineId, BudgetLine> lines;
    private final Map<BudgetLineId, LineBalance> balances;
    private final Currency base;
    private final Map<BudgetLineId, Integer> consumptionBefore = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Overridden> overridden = new ArrayList<>();

    /** A movement let through beyond a line, by {@code excess} minor units. */
    public record Overridden(BudgetLineId line, UUID documentId, long excess, OverrideReason reason) {}

    /** What a movement asks of a line more than it had, in its first month that asks more. */
    private record Demand(BudgetLineId line, int month, long available, long wanted) {}

    public MovementBook(
            BudgetSettings settings,
            Map<BudgetLineId, BudgetLine> lines,
            Map<BudgetLineId, LineBalance> balances,
            Currency base) {
        this.settings = settings;
        this.lines = lines;
        this.balances = balances;
        this.base = base;
        balances.forEach((line, balance) -> consumptionBefore.put(line, Consumption.percent(balance)));
    }

    /** Enters a movement, or says why it cannot be entered. */
    public ControlOutcome enter(Movement movement) {
        SortedMap<BudgetMonth, Stages> more = difference(movement);
        for (Map.Entry<BudgetMonth, Stages> place : more.entrySet()) {
            BudgetLine line = line(place.getKey().line());
            if (line.status() != LineStatus.VALIDATED && takesMore(place.getValue())) {
                return new ControlOutcome.NotOpen(line);
            }
        }
        List<Demand> demands = demands(more);
        List<Shortfall> blocking = shortfalls(demands, ControlPolicy.BLOCK);
        OverrideReason reason = movement.override();
        if (!blocking.isEmpty() && reason == null) {
            return new ControlOutcome.Exceeded(blocking);
        }
        if (reason != null) {
            demands.stream()
                    .filter(demand -> policy(demand.line()) == ControlPolicy.BLOCK)
                    .forEach(demand -> overridden.add(new Overridden(
                            demand.line(), movement.documentId(), demand.wanted() - demand.available(), reason)));
        }
        write(movement);
        List<Shortfall> warnings = new ArrayList<>(blocking);
        warnings.addAll(shortfalls(demands, ControlPolicy.WARN));
        return new ControlOutcome.Recorded(List.copyOf(warnings));
    }

    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    public Collection<LineBalance> balances() {
        return balances.values();
    }

    public List<Overridden> overridden() {
        return List.copyOf(overridden);
    }

    /** The lines of the budget whose consumption changed, with the thresholds they crossed. */
    public List<Consumption.Crossing> crossings() {
        return balances.entrySet().stream()
                .filter(entry -> line(entry.getKey()).budgeted())
                .map(entry -> Consumption.crossing(
                        entry.getKey(),
                        Objects.requireNonNull(consumptionBefore.get(entry.getKey())),
                        Consumption.percent(entry.getValue()),
                        settings.thresholds()))
                .filter(crossing -> !crossing.isEmpty())
                .toList();
    }

    private static SortedMap<BudgetMonth, Stages> difference(Movement movement) {
        SortedMap<BudgetMonth, Stages> more = new TreeMap<>();
        Set<BudgetMonth> places = new TreeSet<>(movement.before().byMonth().keySet());
        places.addAll(movement.after().byMonth().keySet());
        for (BudgetMonth place : places) {
            Stages change = movement.after().at(place).minus(movement.before().at(place));
            if (!change.equals(Stages.NONE)) {
                more.put(place, change);
            }
        }
        return more;
    }

    /** Payments and approvals of what is committed already go through on a line that is closed since. */
    private static boolean takesMore(Stages change) {
        return change.committed() > 0;
    }

    private List<Demand> demands(SortedMap<BudgetMonth, Stages> more) {
        Map<BudgetLineId, SortedMap<Integer, Long>> byLine = new TreeMap<>();
        more.forEach((place, change) -> byLine.computeIfAbsent(place.line(), line -> new TreeMap<>())
                .merge(place.month(), change.committed(), Math::addExact));
        List<Demand> demands = new ArrayList<>();
        byLine.forEach((line, committed) -> demand(line, committed).ifPresent(demands::add));
        return demands;
    }

    /**
     * What is asked of a line, when it is more than it has: over the year, and by month for every month up to which more
     * would be committed than before.
     */
    private Optional<Demand> demand(BudgetLineId line, SortedMap<Integer, Long> committed) {
        LineBalance balance = balance(line);
        long wanted = 0;
        for (Map.Entry<Integer, Long> month : committed.entrySet()) {
            wanted = Math.addExact(wanted, month.getValue());
            long available = balance.available(month.getKey(), settings.rhythm());
            boolean last = month.getKey().equals(committed.lastKey());
            boolean counts = last || settings.rhythm() == ControlRhythm.MONTH;
            if (counts && wanted > 0 && wanted > available) {
                return Optional.of(new Demand(line, month.getKey(), available, wanted));
            }
        }
        return Optional.empty();
    }

    private List<Shortfall> shortfalls(List<Demand> demands, ControlPolicy policy) {
        return demands.stream()
                .filter(demand -> policy(demand.line()) == policy)
                .map(demand -> new Shortfall(
                        demand.line(), new Money(demand.available(), base), new Money(demand.wanted(), base)))
                .toList();
    }

    private void write(Movement movement) {
        Set<BudgetMonth> places = new TreeSet<>(movement.before().byMonth().keySet());
        places.addAll(movement.after().byMonth().keySet());
        for (BudgetMonth place : places) {
            Stages before = movement.before().at(place);
            Stages after = movement.after().at(place);
            if (before.committed() != after.committed()) {
                post(movement, place, LedgerKind.RELEASE, -before.committed());
                post(movement, place, LedgerKind.COMMITMENT, after.committed());
            }
            post(movement, place, LedgerKind.REALISATION, after.realised() - before.realised());
            post(movement, place, LedgerKind.PAYMENT, after.paid() - before.paid());
        }
    }

    private void post(Movement movement, BudgetMonth place, LedgerKind kind, long amount) {
        if (amount != 0) {
            balance(place.line()).add(place.month(), kind, amount);
            entries.add(new LedgerEntry(place, kind, amount, DocumentType.OPERATION, movement.documentId()));
        }
    }

    private ControlPolicy policy(BudgetLineId line) {
        return settings.policyOf(line(line));
    }

    private BudgetLine line(BudgetLineId id) {
        return Objects.requireNonNull(lines.get(id), () -> "no line " + id);
    }

    private LineBalance balance(BudgetLineId id) {
        return Objects.requireNonNull(balances.get(id), () -> "no balances of line " + id);
    }
}
