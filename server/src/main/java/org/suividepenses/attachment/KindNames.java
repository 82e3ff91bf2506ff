package org.suividepenses.attachment;

import java.util.Map;

/**
 * What kinds of documents are called in one language, read once for many documents.
 *
 * @param byCode of each kind that is known
 */
public record KindNames(Map<String, String> byCode) {

    public KindNames {
        byCode = Map.copyOf(byCode);
    }

    /** What the kind of a document is called; its code where it is not known. */
    public String of(Attachment document) {
        return of(document.kind());
    }

    /** @param code of a kind, which is its name where it is not known */
    public String of(String code) {
        return byCode.getOrDefault(code, code);
    }
}
