package org.suividepenses.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.suividepenses.platform.document.UnsoundPdf.Flaw;

/**
 * What the streams of one PDF may unpack to. They are unpacked to nowhere and counted; what the parser is going to unpack into
 * memory, tables of references and packed objects (ISO 32000-1, 7.5.7 and 7.5.8), is held to less, and may be packed in the one usual way
 * only.
 */
final class StreamLimits {

    private static final long ALL_BYTES = 256L << 20;
    private static final long ONE_BYTES = 64L << 20;
    private static final long OBJECTS_BYTES = 8L << 20;
    /** Of one reference in a table: a type and two numbers. PDFBox takes no more. */
    private static final int LINE_BYTES = 20;

    private static final int ROW_BYTES = 1 << 16;
    private static final int ZLIB_HEAD_BYTES = 2;

    private final ByteSearch scripts = new ByteSearch(ScriptNames.IN_BYTES);
    private final ReadingTurn turn;
    private long unpacked;

    StreamLimits(ReadingTurn turn) {
        this.turn = turn;
    }

    /** Whether anything that was unpacked names a script. */
    boolean foundScripts() {
        return scripts.found();
    }

    /** Of a stream as it is in the file, before anybody unpacks it. */
    void check(COSStream stream, boolean locked) throws IOException {
        if (isTable(stream)) {
            checkTable(stream);
        } else if (isPackOfObjects(stream)) {
            if (locked) {
                throw new UnsoundPdf(Flaw.LOCKED, "objects are packed behind a password");
            }
            checkPack(stream);
        }
    }

    /** Of what is going to be unpacked into memory. */
    void checkPack(COSStream stream) throws IOException {
        mustBePackedAsUsual(stream);
        count(stream, OBJECTS_BYTES);
    }

    /** Of any other stream; pictures are as large as they are. */
    void count(COSStream stream) throws IOException {
        if (isUsuallyPacked(stream) && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            count(stream, ONE_BYTES);
        }
    }

    private void checkTable(COSStream stream) throws IOException {
        mustBePackedAsUsual(stream);
        long width = 0;
        COSArray widths = stream.getCOSArray(COSName.W);
        for (int at = 0; widths != null && at < widths.size(); at++) {
            width += Math.max(widths.getInt(at, 0), 0);
        }
        if (width <= 0 || width > LINE_BYTES) {
            throw new UnsoundPdf(Flaw.BROKEN, "a table of references without width, or of too much");
        }
        count(stream, MemoryShare.REFERENCES * width);
    }

    private static boolean isTable(COSDictionary stream) {
        return COSName.XREF.equals(stream.getCOSName(COSName.TYPE)) || stream.containsKey(COSName.W);
    }

    /** Some readers do not ask for the type. */
    private static boolean isPackOfObjects(COSDictionary stream) {
        return COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE))
                || stream.containsKey(COSName.N) && stream.containsKey(COSName.FIRST);
    }

    private static void mustBePackedAsUsual(COSStream stream) {
        if (stream.getFilters() != null && !isUsuallyPacked(stream)) {
            throw new UnsoundPdf(Flaw.HIDING, "objects are packed in an unusual way");
        }
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray several) {
            parameters = several.size() == 0 ? null : several.getObject(0);
        }
        if (parameters instanceof COSDictionary row
                && size(row, COSName.COLUMNS) * size(row, COSName.COLORS) * size(row, COSName.BITS_PER_COMPONENT)
                        > ROW_BYTES * 8L) {
            throw new UnsoundPdf(Flaw.EXCESSIVE, "rows of a packed stream are too long");
        }
    }

    /** What is no number of points is taken for more than any row has. */
    private static long size(COSDictionary row, COSName key) {
        int value = row.getInt(key, 1);
        return value < 1 || value > ROW_BYTES ? ROW_BYTES * 8L + 1 : value;
    }

    private static boolean isUsuallyPacked(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray several) {
            filters = several.size() == 1 ? several.getObject(0) : null;
        }
        return COSName.FLATE_DECODE.equals(filters) || COSName.FLATE_DECODE_ABBREVIATION.equals(filters);
    }

    private void count(COSStream stream, long limitBytes) throws IOException {
        long limit = Math.min(limitBytes, ALL_BYTES - unpacked);
        long size = isUsuallyPacked(stream) ? unpackedBytes(stream, limit) : stream.getLength();
        unpacked += size;
        if (size > limit) {
            throw new UnsoundPdf(Flaw.EXCESSIVE, "a stream unpacks to too much");
        }
    }

    /** Stops as soon as the limit is passed. Damaged data end where they are damaged, as they do for readers. */
    private long unpackedBytes(COSStream stream, long limitBytes) throws IOException {
        Inflater inflater = new Inflater(true);
        byte[] packed = new byte[1 << 16];
        byte[] piece = new byte[1 << 16];
        long size = 0;
        try (InputStream raw = stream.createRawInputStream()) {
            raw.skipNBytes(Math.min(ZLIB_HEAD_BYTES, stream.getLength()));
            while (size <= limitBytes && !inflater.finished() && !inflater.needsDictionary()) {
                turn.mustNotBeOver();
                if (inflater.needsInput()) {
                    int read = raw.read(packed);
                    if (read <= 0) {
                        return size;
                    }
                    inflater.setInput(packed, 0, read);
                }
                int length = inflater.inflate(piece);
                scripts.pass(piece, length);
                size += length;
            }
            return size;
        } catch (DataFormatException damaged) {
            return size;
        } finally {
            inflater.end();
        }
    }
}
