package org.suividepenses.organisation.web;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.SupplierDetails;

/** Reads the fields of one body and gathers all that is wrong with it. */
final class BodyFields {

    private final FieldProblems problems = new FieldProblems();

    Optional<ReferenceName> name(String pointer, @Nullable String text) {
        return read(pointer, text == null ? "" : text, ReferenceName::problem, ReferenceName::new);
    }

    /** Empty when it was left out, too. */
    Optional<ReferenceCode> code(String pointer, @Nullable String text) {
        return text == null || text.isBlank()
                ? Optional.empty()
                : read(pointer, text, ReferenceCode::problem, ReferenceCode::new);
    }

    /** A text that may be left out; then it is empty. */
    String detail(String pointer, @Nullable String text, int maxLength) {
        return read(
                        pointer,
                        text == null ? "" : text,
                        (where, what) -> SupplierDetails.problem(where, what, maxLength),
                        Function.identity())
                .orElse("");
    }

    void add(String pointer, String code, Object... arguments) {
        problems.add(pointer, code, arguments);
    }

    void refuseIfAny() {
        problems.refuseIfAny();
    }

    private <T> Optional<T> read(
            String pointer,
            String text,
            BiFunction<String, String, Optional<FieldProblem>> check,
            Function<String, T> reading) {
        Optional<FieldProblem> problem = check.apply(pointer, text);
        problem.ifPresent(found ->
                problems.add(found.pointer(), found.code(), found.arguments().toArray()));
        return problem.isPresent() ? Optional.empty() : Optional.of(reading.apply(text));
    }
}
