package org.suividepenses.exchange.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.ImportFault;
import org.suividepenses.exchange.ImportProblem;
import org.suividepenses.exchange.ImportReport;
import org.suividepenses.platform.web.ProblemSentences;

/** Says what imports have found, in one language. */
record Sentences(ProblemSentences catalogue, Locale language) {

    ImportView.@Nullable Problem problem(@Nullable ImportProblem problem) {
        return problem == null
                ? null
                : new ImportView.Problem(
                        problem.code(),
                        say(problem.code(), problem.arguments()),
                        problem.fields().stream()
                                .map(field -> new ImportView.ProblemField(
                                        field.pointer(), field.code(), say(field.code(), field.arguments())))
                                .toList());
    }

    List<ImportView.Note> notes(List<ImportReport.Note> notes) {
        return notes.stream()
                .map(note -> new ImportView.Note(
                        note.field(), note.code(), say(note.code(), List.of(note.sample(), note.understoodAs()))))
                .toList();
    }

    List<ImportView.Reason> reasons(List<ImportReport.Reason> reasons) {
        return reasons.stream()
                .map(reason -> new ImportView.Reason(
                        reason.field(), reason.code(), say(reason.code(), List.of()), reason.count()))
                .toList();
    }

    String reason(ImportFault fault) {
        return say(fault.code(), List.of());
    }

    String say(String code, List<String> arguments) {
        return catalogue.sentence(code, List.copyOf(arguments), language);
    }
}
