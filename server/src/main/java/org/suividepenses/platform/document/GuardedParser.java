package org.suividepenses.platform.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/** Parses a PDF, counts every value as it is made, and unpacks each pack of objects once. */
final class GuardedParser extends PDFParser {

    private final MeasuredSource file;
    private final MemoryShare share;
    private final Map<Long, Map<COSObjectKey, COSBase>> packs = new HashMap<>();

    GuardedParser(MeasuredSource file, StreamLimits limits, MemoryShare share) throws IOException {
        super(file);
        this.file = file;
        this.share = share;
        this.document = GuardedDocument.of(this, limits, share);
        this.xrefTrailerResolver = new CountedReferences(share);
    }

    /** Mends nothing: the pages are counted by {@link PageTree}, which ends. */
    @Override
    protected void checkPages(COSDictionary root) throws IOException {
        if (root.getCOSDictionary(COSName.PAGES) == null) {
            throw new IOException("no pages");
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        boolean before = file.account(true);
        try {
            COSBase value = super.parseDirObject();
            share.value(value);
            return value;
        } finally {
            file.account(before);
        }
    }

    @Override
    protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
        boolean before = file.account(true);
        try {
            share.dictionary();
            return super.parseCOSDictionary(direct);
        } finally {
            file.account(before);
        }
    }

    @Override
    protected COSName parseCOSName() throws IOException {
        COSName name = super.parseCOSName();
        share.name(name);
        return name;
    }

    @Override
    protected boolean parseXrefTable(long start) throws IOException {
        boolean before = file.account(true);
        try {
            return super.parseXrefTable(start);
        } finally {
            file.account(before);
        }
    }

    /** An object that its pack does not hold is none; PDFBox would unpack the pack anew for each. */
    @Override
    protected @Nullable COSBase parseObjectStreamObject(long pack, COSObjectKey key) throws IOException {
        if (!packs.containsKey(pack)) {
            packs.put(pack, Map.of());
            packs.put(pack, unpacked(pack));
        }
        return packs.get(pack).get(key);
    }

    private Map<COSObjectKey, COSBase> unpacked(long pack) throws IOException {
        COSBase stream = document.getObjectFromPool(getObjectKey(pack, 0)).getObject();
        return stream instanceof COSStream packed
                ? new PackParser(packed, document, this, share).parseAllObjects()
                : Map.of();
    }

    @Override
    protected COSObjectKey getObjectKey(long number, int generation) {
        return super.getObjectKey(number, generation);
    }
}
