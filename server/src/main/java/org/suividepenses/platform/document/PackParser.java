package org.suividepenses.platform.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;

/** Parses the objects that are packed in a stream (ISO 32000-1, 7.5.7), and counts what it makes. */
final class PackParser extends PDFObjectStreamParser {

    private final GuardedParser file;
    private final MemoryShare share;

    PackParser(COSStream pack, COSDocument document, GuardedParser file, MemoryShare share) throws IOException {
        super(pack, document);
        this.file = file;
        this.share = share;
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        COSBase value = super.parseDirObject();
        share.value(value);
        return value;
    }

    @Override
    protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
        share.dictionary();
        return super.parseCOSDictionary(direct);
    }

    @Override
    protected COSName parseCOSName() throws IOException {
        COSName name = super.parseCOSName();
        share.name(name);
        return name;
    }

    /** The keys of the file are gathered once, and not again for each pack. */
    @Override
    protected COSObjectKey getObjectKey(long number, int generation) {
        return file.getObjectKey(number, generation);
    }
}
