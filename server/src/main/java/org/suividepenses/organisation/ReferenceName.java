package org.suividepenses.organisation;

import java.util.Optional;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.kernel.WrittenText;
import org.suividepenses.organisation.internal.PlainText;

/**
 * The name of a unit, a category, a funding source, a supplier or the institution.
 *
 * @param text 1 to {@value #MAX_LENGTH} characters on one line, without spaces at its ends
 */
public record ReferenceName(String text) {

    public static final int MAX_LENGTH = 200;

    /** @throws IllegalArgumentException when {@link #problem} finds one */
    public ReferenceName {
        problem("", text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        text = PlainText.oneLine(text);
    }

    /** Why {@code text} cannot be a name: blank, too long, or holding characters that no one can see. */
    public static Optional<FieldProblem> problem(String pointer, String text) {
        String line = PlainText.oneLine(text);
        if (WrittenText.isEmpty(line) || SearchText.fold(line).isEmpty()) {
            return Optional.of(FieldProblem.of(pointer, "field.required"));
        }
        if (line.length() > MAX_LENGTH || SearchText.fold(line).length() > MAX_LENGTH) {
            return Optional.of(FieldProblem.of(pointer, "field.too-long", MAX_LENGTH));
        }
        return PlainText.hasControlCharacters(line)
                ? Optional.of(FieldProblem.of(pointer, "field.control-character"))
                : Optional.empty();
    }

    /** By this, two ways of writing one name are found equal. */
    public String folded() {
        return SearchText.fold(text);
    }
}
