package org.suividepenses.platform.document;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.suividepenses.platform.document.UnsoundPdf.Flaw;

/**
 * What the objects of one PDF may take of the heap (ADR 0025), counted as they come into being and never given back, over all tables and
 * packs together: each line of a table of references, value, name and dictionary with the bytes that PDFBox was measured to take for it.
 * The largest of the files measured, a table of 84 pages with each cell tagged twice, takes 46 MB; a scan takes next to nothing. Damaged
 * files PDFBox looks through with a parser of its own: of that its looks at the next byte are counted, and the places where it would begin
 * before it is asked.
 */
final class MemoryShare {

    private static final long BYTES = 48L << 20;
    private static final int REFERENCE_BYTES = 280;
    /** So many places of objects may all tables of a file name, if nothing else were in it. */
    static final int REFERENCES = (int) (BYTES / REFERENCE_BYTES);

    private static final int PACKED_BYTES = 100;
    private static final int UNKNOWN_BYTES = 160;
    private static final int STREAM_BYTES = 240;
    private static final int DICTIONARY_BYTES = 200;
    private static final int ARRAY_BYTES = 120;
    private static final int NEW_NAME_BYTES = 200;
    private static final int NAME_BYTES = 32;
    private static final int TEXT_BYTES = 40;
    private static final int FRACTION_BYTES = 80;
    private static final int NUMBER_BYTES = 28;
    private static final int PLACE_BYTES = 8;
    private static final int LOOK_BYTES = 100;

    /** Whole numbers of which PDFBox has one each. */
    private static final int LEAST_COMMON = -100;

    private static final int GREATEST_COMMON = 256;

    private final Set<COSName> names = new HashSet<>();
    private final ReadingTurn turn;
    private long taken;

    MemoryShare(ReadingTurn turn) {
        this.turn = turn;
    }

    /** A line of a table: where an object is. Includes the object itself, but nothing that is in it. */
    void reference() {
        take(REFERENCE_BYTES);
    }

    /** The list of objects that a pack begins with. */
    void packed(int objects) {
        take((long) Math.max(objects, 0) * PACKED_BYTES);
    }

    /** An object that no table names. */
    void unknown() {
        take(UNKNOWN_BYTES);
    }

    /** Before what is in it is read. */
    void dictionary() {
        take(DICTIONARY_BYTES);
    }

    void stream() {
        take(STREAM_BYTES);
    }

    /** A key or a value. */
    void name(COSName name) {
        take(names.add(name) ? NEW_NAME_BYTES + 2L * name.getName().length() : NAME_BYTES);
    }

    /** A value that was read; names and dictionaries, and what is in it, were counted before. */
    void value(@Nullable COSBase value) {
        take(
                switch (value) {
                    case COSArray array -> ARRAY_BYTES;
                    case COSString text -> TEXT_BYTES + text.getBytes().length;
                    case COSFloat fraction -> FRACTION_BYTES;
                    case COSInteger number
                    when number.longValue() < LEAST_COMMON || number.longValue() > GREATEST_COMMON -> NUMBER_BYTES;
                    case null, default -> PLACE_BYTES;
                });
    }

    /** A look at the next byte by a parser that does not tell what it reads: a value takes two at least. */
    void look() {
        take(LOOK_BYTES);
    }

    private void take(long bytes) {
        turn.mustNotBeOver();
        taken += bytes;
        if (taken > BYTES) {
            throw new UnsoundPdf(Flaw.EXCESSIVE, "its objects take too much memory");
        }
    }
}
