package org.suividepenses.exchange;

import java.util.List;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;

/**
 * Why a job ended without effect, to be said in the reader's language.
 *
 * @param code key of the sentence
 * @param arguments what it names
 */
public record ImportProblem(String code, List<String> arguments, List<Field> fields) {

    /** One field of the mapping. */
    public record Field(String pointer, String code, List<String> arguments) {}

    public static ImportProblem of(String code, Object... arguments) {
        return new ImportProblem(code, texts(List.of(arguments)), List.of());
    }

    /** The reason of a refusal. */
    public static ImportProblem from(ProblemException problem) {
        List<Field> fields = problem.fields().stream()
                .map((FieldProblem field) -> new Field(field.pointer(), field.code(), texts(field.arguments())))
                .toList();
        return new ImportProblem(problem.detailKey(), texts(problem.arguments()), fields);
    }

    private static List<String> texts(List<Object> arguments) {
        return arguments.stream().map(Object::toString).toList();
    }
}
