package org.suividepenses.platform.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Parses a PDF and has every stream measured before anything is unpacked of it. */
final class GuardedParser extends PDFParser {

    GuardedParser(RandomAccessRead source, StreamLimits limits) throws IOException {
        super(source);
        this.document = new GuardedDocument(this, limits);
    }

    /** Mends nothing: the pages are counted by {@link PageTree}, which ends. */
    @Override
    protected void checkPages(COSDictionary root) throws IOException {
        if (root.getCOSDictionary(COSName.PAGES) == null) {
            throw new IOException("no pages");
        }
    }

    /** Every parser that PDFBox uses on a file makes its streams here. */
    private static final class GuardedDocument extends COSDocument {

        private final StreamLimits limits;

        GuardedDocument(ICOSParser parser, StreamLimits limits) {
            super(IOUtils.createTempFileOnlyStreamCache(), parser);
            this.limits = limits;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long startPosition, long streamLength)
                throws IOException {
            COSStream stream = super.createCOSStream(dictionary, startPosition, streamLength);
            limits.check(stream, isEncrypted());
            return stream;
        }
    }
}
