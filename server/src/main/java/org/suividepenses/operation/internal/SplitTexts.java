package org.suividepenses.operation.internal;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.operation.NamedLine;
import org.suividepenses.operation.NamedLines;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.Split;

/**
 * A split as the audit trail tells it: in the names of the lines, with what was typed for each. Of a line of another unit
 * the unit is not named.
 */
@Component
class SplitTexts {

    private final NamedLines lines;

    SplitTexts(NamedLines lines) {
        this.lines = lines;
    }

    /** Null for what is charged to the line that matches it. */
    @Nullable String text(OperationContent content) {
        Split split = content.split();
        if (split == null) {
            return null;
        }
        Map<BudgetLineId, NamedLine> named = lines.of(split.lines());
        return split.parts().stream()
                .map(part -> name(Objects.requireNonNull(named.get(part.line())), content) + value(split, part))
                .collect(Collectors.joining(" ; "));
    }

    /** Who reads the history of an operation sees its unit, and may see no other. */
    private static String name(NamedLine line, OperationContent content) {
        return line.unit().id().equals(content.unitId())
                ? line.text()
                : (line.category() == null ? "" : line.category().name() + " ") + "["
                        + line.line().id() + "]";
    }

    private static String value(Split split, Split.Part part) {
        String typed = part.value().toPlainString();
        return switch (split.basis()) {
            case AMOUNT -> " = " + typed;
            case PERCENTAGE -> " = " + typed + " %";
            case KEY -> " × " + typed;
        };
    }
}
