package org.suividepenses.budget;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.WrittenText;

/** A transfer as it is asked for: what can be said of it without looking at the lines. */
public record TransferDraft(
        int fiscalYear, TransferKind kind, String reason, String reference, List<TransferPart> parts) {

    public TransferDraft {
        reason = reason.strip();
        reference = reference.strip();
        parts = List.copyOf(parts);
    }

    /** @throws ProblemException VALIDATION naming every field that cannot be accepted */
    void check() {
        FieldProblems problems = new FieldProblems();
        WrittenText.checkRequired("/reason", reason, Transfer.REASON_LENGTH, problems);
        WrittenText.check("/reference", reference, Transfer.REFERENCE_LENGTH, problems);
        int most = kind == TransferKind.CARRY_FORWARD ? 2 * CarryForward.LINES_LIMIT : Transfer.PARTS_LIMIT;
        if (parts.isEmpty() || parts.size() > most) {
            problems.add("/parts", "transfer.parts", most);
        }
        Set<BudgetMonth> places = new HashSet<>();
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).amount() == 0) {
                problems.add("/parts/" + at + "/amount", "transfer.zero");
            }
            if (!places.add(parts.get(at).place())) {
                problems.add("/parts/" + at, "transfer.twice");
            }
        }
        if (kind != TransferKind.AMENDMENT && sum().signum() != 0) {
            problems.add("/parts", "transfer.unbalanced");
        }
        problems.refuseIfAny();
    }

    private BigInteger sum() {
        return parts.stream().map(part -> BigInteger.valueOf(part.amount())).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
