package org.suividepenses.kernel;

import java.util.ArrayList;
import java.util.List;

/** Gathers all that is wrong with a request, so that its sender mends everything at once. */
public final class FieldProblems {

    private final List<FieldProblem> found = new ArrayList<>();

    public void add(String pointer, String code, Object... arguments) {
        found.add(FieldProblem.of(pointer, code, arguments));
    }

    public void add(FieldProblem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<FieldProblem> found() {
        return List.copyOf(found);
    }

    /** @throws ProblemException {@link ProblemType#VALIDATION} when anything was found */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.validation(found);
        }
    }
}
