package org.suividepenses.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.LineRepository;
import org.suividepenses.budget.internal.TransferRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;

/**
 * Carries what a year has left into the next one. A carry-forward is a transfer across years: it takes from the line's
 * place for what comes after the year, and gives to the line at the same place in the next one; so its parts sum to zero, a
 * line never gives more than it has left, and nothing is carried twice.
 */
@Service
@Transactional
public class CarryForwards {

    private final BudgetPositions positions;
    private final LinePreparation preparation;
    private final LineRepository lines;
    private final TransferRepository transfers;
    private final BudgetTransfers requests;

    CarryForwards(
            BudgetPositions positions,
            LinePreparation preparation,
            LineRepository lines,
            TransferRepository transfers,
            BudgetTransfers requests) {
        this.positions = positions;
        this.preparation = preparation;
        this.lines = lines;
        this.transfers = transfers;
        this.requests = requests;
    }

    /** The open lines of a year that have something left or unpaid, with where that may go; within the caller's units. */
    @Transactional(readOnly = true)
    public List<CarryForwardProposal> proposals(int fromYear, Caller caller) {
        List<LinePosition> open = positions.read(PositionQuery.ofYear(fromYear), caller).stream()
                .filter(position ->
                        position.line().budgeted() && position.line().status() == LineStatus.VALIDATED)
                .toList();
        Map<BudgetPlace, BudgetLine> targets = preparation.standing(
                fromYear + 1,
                open.stream()
                        .map(position -> position.line().place().in(fromYear + 1))
                        .toList(),
                caller);
        Map<BudgetLineId, BigInteger> asked = asked(fromYear + 1);
        return open.stream()
                .map(position -> proposal(position, targets, asked))
                .filter(proposal ->
                        proposal.available().signum() > 0 || proposal.unpaid().signum() != 0)
                .toList();
    }

    private static CarryForwardProposal proposal(
            LinePosition position, Map<BudgetPlace, BudgetLine> targets, Map<BudgetLineId, BigInteger> asked) {
        Figures figures = position.total();
        BudgetLine line = position.line();
        return new CarryForwardProposal(
                line,
                figures.available().max(BigInteger.ZERO),
                figures.committed().subtract(figures.paid()),
                asked.getOrDefault(line.id(), BigInteger.ZERO),
                targets.get(line.place().in(line.place().fiscalYear() + 1)));
    }

    /** What waits for its second signature, by the line that it is taken from. */
    private Map<BudgetLineId, BigInteger> asked(int toYear) {
        Map<BudgetLineId, BigInteger> asked = new HashMap<>();
        transfers.waiting(toYear, TransferKind.CARRY_FORWARD).stream()
                .flatMap(transfer -> transfer.parts().stream())
                .filter(part -> part.amount() < 0)
                .forEach(part -> asked.merge(
                        part.place().line(), BigInteger.valueOf(part.amount()).negate(), BigInteger::add));
        return asked;
    }

    /**
     * Asks for a carry-forward; it takes effect when somebody else signs it.
     *
     * @throws ProblemException FORBIDDEN; VALIDATION naming every line that cannot be carried
     */
    public Transfer request(CarryForward wish, Caller caller) {
        caller.mustHave(Permission.BUDGET_WRITE);
        wish.check();
        Map<BudgetLineId, BudgetLine> sources = lines.find(
                wish.amounts().stream().map(CarryForward.Amount::line).collect(Collectors.toSet()));
        Map<BudgetPlace, BudgetLine> targets = preparation.standing(
                wish.fromYear() + 1,
                sources.values().stream()
                        .map(line -> line.place().in(wish.fromYear() + 1))
                        .toList(),
                caller);
        List<TransferPart> parts = parts(wish, sources, targets, caller);
        return requests.request(
                null,
                new TransferDraft(
                        wish.fromYear() + 1, TransferKind.CARRY_FORWARD, wish.reason(), wish.reference(), parts),
                caller);
    }

    private static List<TransferPart> parts(
            CarryForward wish,
            Map<BudgetLineId, BudgetLine> sources,
            Map<BudgetPlace, BudgetLine> targets,
            Caller caller) {
        FieldProblems problems = new FieldProblems();
        List<TransferPart> parts = new ArrayList<>();
        for (int at = 0; at < wish.amounts().size(); at++) {
            CarryForward.Amount each = wish.amounts().get(at);
            Optional<BudgetLine> source = Optional.ofNullable(sources.get(each.line()))
                    .filter(line -> caller.scope().includes(line.place().unitId())
                            && line.place().fiscalYear() == wish.fromYear()
                            && line.budgeted());
            @Nullable BudgetLine target = source.map(line -> targets.get(line.place().in(wish.fromYear() + 1)))
                    .orElse(null);
            if (source.isEmpty()) {
                problems.add("/lines/" + at + "/lineId", "transfer.line-unknown");
            } else if (target == null || target.status() != LineStatus.VALIDATED) {
                problems.add("/lines/" + at + "/lineId", "carry-forward.no-target");
            } else {
                parts.add(new TransferPart(new BudgetMonth(each.line(), BudgetMonth.AFTER_YEAR), -each.minorUnits()));
                parts.add(new TransferPart(new BudgetMonth(target.id(), wish.month()), each.minorUnits()));
            }
        }
        problems.refuseIfAny();
        return parts;
    }
}
