package org.suividepenses.platform.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.jspecify.annotations.Nullable;
import org.suividepenses.platform.document.UnsoundPdf.Flaw;

/** Every parser that PDFBox uses on a file makes its streams here: each is measured before anything is unpacked of it. */
final class GuardedDocument extends COSDocument {

    private static final int KEY_BITS = 256;

    private final ICOSParser parser;
    private final StreamLimits limits;
    private final MemoryShare share;
    private final RandomAccessStreamCache cache;

    private GuardedDocument(ICOSParser parser, StreamLimits limits, MemoryShare share, RandomAccessStreamCache cache) {
        super(() -> cache, parser);
        this.parser = parser;
        this.limits = limits;
        this.share = share;
        this.cache = cache;
    }

    static GuardedDocument of(ICOSParser parser, StreamLimits limits, MemoryShare share) throws IOException {
        return new GuardedDocument(
                parser, limits, share, IOUtils.createTempFileOnlyStreamCache().create());
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
        share.stream();
        GuardedStream stream = new GuardedStream(parser.createRandomAccessReadView(start, length));
        dictionary.forEach(stream::setItem);
        stream.setKey(dictionary.getKey());
        limits.check(stream, isEncrypted());
        return stream;
    }

    /** The parser would make a key as long as the file says. */
    @Override
    public @Nullable COSDictionary getEncryptionDictionary() {
        @Nullable COSDictionary lock = super.getEncryptionDictionary();
        if (lock != null && lock.getInt(COSName.LENGTH, 0) > KEY_BITS) {
            throw new UnsoundPdf(Flaw.BROKEN, "its key is too long");
        }
        return lock;
    }

    /** What tables name was counted with them. */
    @Override
    public COSObject getObjectFromPool(COSObjectKey key) {
        if (!getXrefTable().containsKey(key)) {
            share.unknown();
        }
        return super.getObjectFromPool(key);
    }

    private final class GuardedStream extends COSStream {

        GuardedStream(RandomAccessReadView content) throws IOException {
            super(cache, content);
        }

        /** What a parser unpacks into memory is measured again: a stream may be taken for what it does not call itself. */
        @Override
        public RandomAccessRead createView() throws IOException {
            limits.checkPack(this);
            share.packed(getInt(COSName.N, 0));
            return super.createView();
        }
    }
}
