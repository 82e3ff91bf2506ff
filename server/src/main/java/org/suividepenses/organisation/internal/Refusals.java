package org.suividepenses.organisation.internal;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** The refusals that all references share. */
final class Refusals {

    private Refusals() {}

    static ProblemException codeTaken(String code) {
        return duplicate("/code", "reference.code-taken", code);
    }

    static ProblemException nameTaken(String name) {
        return duplicate("/name", "reference.name-taken", name);
    }

    static ProblemException idTaken() {
        return duplicate("/id", "reference.id-taken");
    }

    static ProblemException tooMany(int limit) {
        return ProblemException.of(ProblemType.CONFLICT, "reference.too-many", limit);
    }

    /** Runs a deletion, which the database refuses as long as anything refers to the row. */
    static void inUseUnless(Runnable deletion) {
        try {
            deletion.run();
        } catch (DataIntegrityViolationException referred) {
            throw ProblemException.of(ProblemType.IN_USE);
        }
    }

    private static ProblemException duplicate(String pointer, String code, Object... arguments) {
        return ProblemException.withFields(ProblemType.DUPLICATE, List.of(FieldProblem.of(pointer, code, arguments)));
    }
}
