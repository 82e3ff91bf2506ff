package org.suividepenses.platform.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;

/** Says a refusal in the reader's language: RFC 9457 documents for the API, sentences for the command line. */
@Component
public class ProblemSentences {

    private final MessageSource messages;

    ProblemSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem document of a refusal. */
    public ProblemDetail document(ProblemException problem, Locale language) {
        ProblemDetail document = ProblemDetail.forStatus(problem.type().status());
        document.setType(URI.create(problem.type().uri()));
        document.setTitle(sentence("problem." + problem.type().slug() + ".title", List.of(), language));
        document.setDetail(detail(problem, language));
        if (!problem.fields().isEmpty()) {
            document.setProperty("errors", errors(problem, language));
        }
        problem.extensions().forEach(document::setProperty);
        return document;
    }

    /** What is wrong, in one sentence. */
    public String detail(ProblemException problem, Locale language) {
        return sentence(problem.detailKey(), problem.arguments(), language);
    }

    /** What is wrong with one field, in one sentence. */
    public String detail(FieldProblem problem, Locale language) {
        return sentence(problem.code(), problem.arguments(), language);
    }

    /** Any sentence of the catalogue; the key itself where the catalogue lacks it. */
    public String sentence(String key, List<Object> arguments, Locale language) {
        Object[] written =
                arguments.stream().map(each -> written(each, language)).toArray();
        return Objects.requireNonNullElse(messages.getMessage(key, written, key, language), key);
    }

    /** All sentences of the catalogue whose keys begin so, by the rest of their keys. */
    public Map<String, String> withPrefix(String prefix, Locale language) {
        return ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toMap(Function.identity(), rest -> sentence(prefix + rest, List.of(), language)));
    }

    /** A day as people write it; anything else as it is. */
    private Object written(Object argument, Locale language) {
        return argument instanceof LocalDate day
                ? DateTimeFormatter.ofPattern(sentence("report.format.day", List.of(), language), language)
                        .format(day)
                : argument;
    }

    private List<Map<String, String>> errors(ProblemException problem, Locale language) {
        return problem.fields().stream()
                .map(field ->
                        Map.of("pointer", field.pointer(), "code", field.code(), "detail", detail(field, language)))
                .toList();
    }
}
