package org.suividepenses.operation;

import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.WrittenText;

/**
 * Why an operation was rejected or cancelled.
 *
 * @param text one line of 1 to {@value OperationContent#DESCRIPTION_LENGTH} characters
 */
public record StatusReason(String text) {

    /**
     * Reads what a person wrote.
     *
     * @param pointer where it stands in the request
     * @throws org.suividepenses.kernel.ProblemException VALIDATION when it is blank, too long or unprintable
     */
    public static StatusReason parse(String pointer, @Nullable String written) {
        FieldProblems problems = new FieldProblems();
        String text = written == null ? "" : OperationText.line(written);
        WrittenText.checkRequired(pointer, text, OperationContent.DESCRIPTION_LENGTH, problems);
        problems.refuseIfAny();
        return new StatusReason(text);
    }
}
