package org.suividepenses.budget;

import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.WrittenText;

/** Why a commitment is let through beyond the appropriation. */
public record OverrideReason(String text) {

    public static final int LENGTH = 500;

    /** @throws ProblemException VALIDATION at {@code pointer} when it is empty, too long or unprintable */
    public static OverrideReason parse(String pointer, @Nullable String text) {
        String reason = text == null ? "" : text.strip();
        FieldProblems problems = new FieldProblems();
        WrittenText.checkRequired(pointer, reason, LENGTH, problems);
        problems.refuseIfAny();
        return new OverrideReason(reason);
    }
}
