package org.suividepenses.dossier.internal;

import java.util.List;
import java.util.Locale;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.KindNames;
import org.suividepenses.platform.web.ProblemSentences;

/**
 * What a dossier says of the documents in it.
 *
 * @param kinds in that language
 */
record DocumentWords(ProblemSentences sentences, KindNames kinds, Locale language) {

    String kind(Attachment document) {
        return kinds.of(document);
    }

    /** Of its first page among the bookmarks. */
    String title(Attachment document) {
        return kind(document) + " · " + document.name();
    }

    String word(String key, Object... arguments) {
        return sentences.sentence("voucher." + key, List.of(arguments), language);
    }
}
