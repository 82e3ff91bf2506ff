package org.suividepenses.operation.internal.index;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands words that are already cut to the index writer; used again for the next document. */
final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Collection<String> words = Collections.emptyList();
    private Iterator<String> remaining = Collections.emptyIterator();

    void setWords(Collection<String> words) {
        this.words = words;
    }

    @Override
    public void reset() {
        remaining = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!remaining.hasNext()) {
            return false;
        }
        clearAttributes();
        term.setEmpty().append(remaining.next());
        return true;
    }
}
