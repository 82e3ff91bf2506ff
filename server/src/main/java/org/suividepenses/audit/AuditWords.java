package org.suividepenses.audit;

import java.util.Locale;
import java.util.Map;
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
        return sentences.withPrefix(ACTION, language);
    }

    /** Kinds of things, by their codes. */
    public Map<String, String> kinds(Locale language) {
        return sentences.withPrefix(KIND, language);
    }
}
