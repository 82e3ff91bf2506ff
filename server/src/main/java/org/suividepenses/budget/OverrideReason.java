package org.suividepenses.budget;

import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.ProblemException;

/** Why a commitment is let through beyond the appropriation. */
public record OverrideReason(String text) {

    public static final int LENGTH = 500;

    /** @throws ProblemException VALIDATION at {@code pointer} when it is empty or too long */
    public static OverrideReason parse(String pointer, @Nullable String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.isEmpty()) {
            throw ProblemException.validation(pointer, "field.required");
        }
        if (reason.length() > LENGTH) {
            throw ProblemException.validation(pointer, "field.too-long", LENGTH);
        }
        return new OverrideReason(reason);
    }
}
