package org.suividepenses.organisation;

import java.util.Optional;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.organisation.internal.PlainText;

/**
 * The short name by which accountants know a reference ({@code 6-1-2}, {@code SCOL}).
 *
 * @param text 1 to {@value #MAX_LENGTH} characters on one line
 */
public record ReferenceCode(String text) {

    public static final int MAX_LENGTH = 40;

    /** @throws IllegalArgumentException when {@link #problem} finds one */
    public ReferenceCode {
        problem("", text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        text = PlainText.oneLine(text);
    }

    /** Why {@code text} cannot be a code: blank, too long, or holding characters that no one can see. */
    public static Optional<FieldProblem> problem(String pointer, String text) {
        String line = PlainText.oneLine(text);
        if (line.isEmpty()) {
            return Optional.of(FieldProblem.of(pointer, "field.required"));
        }
        if (line.length() > MAX_LENGTH) {
            return Optional.of(FieldProblem.of(pointer, "field.too-long", MAX_LENGTH));
        }
        return PlainText.hasControlCharacters(line)
                ? Optional.of(FieldProblem.of(pointer, "field.control-character"))
                : Optional.empty();
    }
}
