package org.suividepenses.platform.document;

import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;

/** Gathers the tables of a file, and counts what stands in all of them together. */
final class CountedReferences extends XrefTrailerResolver {

    private final MemoryShare share;

    CountedReferences(MemoryShare share) {
        this.share = share;
    }

    @Override
    public void setXRef(COSObjectKey key, long offset) {
        share.reference();
        super.setXRef(key, offset);
    }
}
