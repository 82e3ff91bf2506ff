package org.suividepenses.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suividepenses.platform.web.ProblemSentences;

/** How the codes of the trail are called, on screen and in files. */
@Component
public class AuditWords {

    private static final String ACTION = "audit.action.";
    private static final String KIND = "audit.kind.";

    private final ProblemSentences sentences;

    AuditWords(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    /** What was done, by its code. */
    public Map<String, String> actions(Locale language) {
        return words(ACTION, language);
    }

    /** Kinds of things, by their codes. */
    public Map<String, String> kinds(Locale language) {
        return words(KIND, language);
    }

    private Map<String, String> words(String prefix, Locale language) {
        return ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toMap(
                        Function.identity(), code -> sentences.sentence(prefix + code, List.of(), language)));
    }
}
