package org.suividepenses.attachment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suividepenses.platform.web.ProblemSentences;

/** How kinds of documents are called: by the institution, else by the application. */
@Component
public class KindWords {

    private final DocumentKinds kinds;
    private final ProblemSentences sentences;

    KindWords(DocumentKinds kinds, ProblemSentences sentences) {
        this.kinds = kinds;
        this.sentences = sentences;
    }

    /** How each kind that is known is called, in one query. */
    public KindNames all(Locale language) {
        return new KindNames(
                kinds.all().stream().collect(Collectors.toMap(DocumentKind::code, kind -> of(kind, language))));
    }

    public String of(DocumentKind kind, Locale language) {
        return kind.name() == null ? own(kind.code(), language) : kind.name();
    }

    /** The word that the application has for a code; the key of the catalogue where it has none. */
    public String own(String code, Locale language) {
        return sentences.sentence("document-kind." + code, List.of(), language);
    }
}
