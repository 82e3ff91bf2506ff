package org.suividepenses.operation.internal;

import java.util.Collection;
import java.util.List;
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

    /** The names of some lines, looked up together. */
    Lines lines(Collection<BudgetLineId> ids) {
        return new Lines(lines.of(ids));
    }

    record Lines(Map<BudgetLineId, NamedLine> named) {

        /** The lines that parts of an operation are charged to. */
        String names(List<Allocation> parts, OperationContent content) {
            return parts.stream().map(part -> name(part.line(), content)).collect(Collectors.joining(", "));
        }

        /** Who reads the history of an operation sees its unit, and may see no other. */
        private String name(BudgetLineId id, OperationContent content) {
            NamedLine line = Objects.requireNonNull(named.get(id));
            return line.unit().id().equals(content.unitId())
                    ? line.text()
                    : (line.category() == null ? "" : line.category().name() + " ") + "[" + id + "]";
        }
    }

    /** Null for what is charged to the line that matches it. */
    @Nullable String text(OperationContent content) {
        Split split = content.split();
        if (split == null) {
            return null;
        }
        Lines named = lines(split.lines());
        return split.parts().stream()
                .map(part -> named.name(part.line(), content) + value(split, part))
                .collect(Collectors.joining(" ; "));
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
