package org.suividepenses.organisation;

import java.util.Optional;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.WrittenText;

/** Why periods are opened again. */
public record ReopeningReason(String text) {

    public static final int MAX_LENGTH = 500;

    /** @throws IllegalArgumentException for a text that {@link #problem} names */
    public ReopeningReason {
        if (problem("", text).isPresent()) {
            throw new IllegalArgumentException("no reason: " + text);
        }
        text = text.strip();
    }

    public static Optional<FieldProblem> problem(String pointer, String text) {
        return WrittenText.isEmpty(text)
                ? Optional.of(FieldProblem.of(pointer, "field.required"))
                : SupplierDetails.problem(pointer, text, MAX_LENGTH);
    }
}
