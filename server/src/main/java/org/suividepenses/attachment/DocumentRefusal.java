package org.suividepenses.attachment;

import java.util.List;
import java.util.Map;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Why a file is not taken; each has a sentence of its own, {@code attachment.refused.<name>}. */
public enum DocumentRefusal {
    EMPTY(ProblemType.UNSUPPORTED_FILE),
    TOO_LARGE(ProblemType.TOO_LARGE),
    /** HTML, SVG: what a browser would run. */
    ACTIVE(ProblemType.UNSUPPORTED_FILE),
    /** Programs and scripts, also inside of a PDF. */
    PROGRAM(ProblemType.UNSUPPORTED_FILE),
    MACROS(ProblemType.UNSUPPORTED_FILE),
    /** One file that is two things at once. */
    MIXED(ProblemType.UNSUPPORTED_FILE),
    BOMB(ProblemType.UNSUPPORTED_FILE),
    DAMAGED(ProblemType.UNSUPPORTED_FILE),
    /** A PDF behind a password, so that nobody can tell what it holds. */
    LOCKED(ProblemType.UNSUPPORTED_FILE),
    /** Word and Excel before 2007; encrypted ones of today look alike. */
    OLD_OFFICE(ProblemType.UNSUPPORTED_FILE),
    ARCHIVE(ProblemType.UNSUPPORTED_FILE),
    UNSUPPORTED(ProblemType.UNSUPPORTED_FILE),
    VIRUS(ProblemType.UNSUPPORTED_FILE),
    /** What arrived is not what was announced. */
    ALTERED(ProblemType.CONFLICT);

    private final ProblemType type;

    DocumentRefusal(ProblemType type) {
        this.type = type;
    }

    /** @param arguments what its sentence names */
    public ProblemException problem(Object... arguments) {
        return new ProblemException(
                type, "attachment.refused." + name(), List.of(arguments), List.of(), Map.of("reason", name()));
    }
}
