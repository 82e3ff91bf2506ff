package org.suividepenses.operation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.WrittenText;

/**
 * Filters of the list that somebody wants to find again.
 *
 * @param shared whether everyone sees it; each still finds only what they may see
 * @param version 1 for a new one, one more at every change
 */
public record SavedView(UUID id, UUID ownerId, Details details, long version) {

    /**
     * What its owner decides.
     *
     * @param name one line of 1 to {@value #NAME_LENGTH} characters
     * @param query the query string of the list ({@code q=…&unit=…}), at most {@value #QUERY_LENGTH} characters
     */
    public record Details(String name, String query, boolean shared) {

        public static final int NAME_LENGTH = 120;
        public static final int QUERY_LENGTH = 4_000;

        /** @throws org.suividepenses.kernel.ProblemException VALIDATION naming each field that cannot be accepted */
        public static Details parse(@Nullable String name, @Nullable String query, boolean shared) {
            FieldProblems problems = new FieldProblems();
            String line = name == null ? "" : OperationText.line(name);
            String text = query == null ? "" : query.strip();
            WrittenText.checkRequired("/name", line, NAME_LENGTH, problems);
            WrittenText.check("/query", text, QUERY_LENGTH, problems);
            problems.refuseIfAny();
            return new Details(line, text, shared);
        }
    }
}
