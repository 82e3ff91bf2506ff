package org.suividepenses.exchange.internal;

import java.util.Currency;
import java.util.List;
import org.suividepenses.exchange.internal.mapping.MappedRow;
import org.suividepenses.exchange.internal.mapping.RowProblem;
import org.suividepenses.exchange.internal.mapping.Target;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.operation.OperationContent;

/** What operations refuse in themselves, said of a line of a file. */
final class RowContentRules {

    private RowContentRules() {}

    static List<RowProblem> problems(MappedRow row, OperationContent content, Currency base) {
        FieldProblems problems = new FieldProblems();
        content.check(base, problems);
        return problems.isEmpty()
                ? List.of()
                : problems.found().stream()
                        .map(problem -> problem(row, problem))
                        .toList();
    }

    private static RowProblem problem(MappedRow row, FieldProblem problem) {
        return switch (problem.pointer()) {
            case "/date" -> of(row, Target.DATE, row.date().toString(), "import.date.out-of-range");
            case "/quantity" -> of(row, Target.QUANTITY, row.quantity().toPlainString(), "import.quantity.unusable");
            case "/unitPrice" -> of(row, Target.AMOUNT, row.unitPrice().toPlainString(), "import.amount.too-large");
            case "/rate", "/currency" -> of(row, Target.RATE, String.valueOf(row.rate()), "import.rate.unusable");
            case "/reference" -> of(row, Target.REFERENCE, row.reference(), "import.text.unusable");
            case "/notes" -> of(row, Target.NOTES, row.notes(), "import.text.unusable");
            default -> of(row, Target.DESCRIPTION, row.description(), "import.text.unusable");
        };
    }

    private static RowProblem of(MappedRow row, Target target, String value, String code) {
        return new RowProblem(row.line(), target.key(), value, code);
    }
}
