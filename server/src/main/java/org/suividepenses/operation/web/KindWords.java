package org.suividepenses.operation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.DocumentKind;
import org.suividepenses.attachment.DocumentKinds;
import org.suividepenses.identity.Caller;
import org.suividepenses.platform.web.ProblemSentences;

/** How kinds of documents are called: by the institution, else by the application. */
@Component
class KindWords {

    private final DocumentKinds kinds;
    private final ProblemSentences sentences;

    KindWords(DocumentKinds kinds, ProblemSentences sentences) {
        this.kinds = kinds;
        this.sentences = sentences;
    }

    String kind(String code, Caller caller) {
        return kinds.all().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(kind -> of(kind, caller))
                .orElse(code);
    }

    String of(DocumentKind kind, Caller caller) {
        return kind.name() == null
                ? sentences.sentence("document-kind." + kind.code(), List.of(), caller.language())
                : kind.name();
    }
}
