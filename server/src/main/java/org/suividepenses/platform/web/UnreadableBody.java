package org.suividepenses.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body cannot be read. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemException problem(HttpMessageNotReadableException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return field(pointer(unknown), "field.unknown", unknown.getPropertyName());
        }
        if (cause instanceof MismatchedInputException mismatched) {
            return field(pointer(mismatched), "field.unreadable");
        }
        return ProblemException.of(ProblemType.INVALID_REQUEST, "problem.invalid-request.body");
    }

    private static ProblemException field(String pointer, String code, Object... arguments) {
        return ProblemException.withFields(
                ProblemType.INVALID_REQUEST, List.of(FieldProblem.of(pointer, code, arguments)));
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "/" + step.getIndex() : "/" + step.getPropertyName())
                .collect(Collectors.joining());
    }
}
