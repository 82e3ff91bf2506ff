package org.suividepenses.operation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;

/**
 * A PDF with tables of references in streams (ISO 32000-1, 7.5.8), written byte by byte: what nobody's program writes can be made of it.
 * Each has one page, object 3.
 */
public final class TabledPdf {

    private static final int ROWS = 99_000;
    private static final int FIRST_PACK = 10;
    private static final int FIRST_PACKED = 100;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TreeMap<Integer, int[]> rows = new TreeMap<>();

    private TabledPdf(String inPage) {
        write("%PDF-1.5\n");
        object(1, "<</Type/Catalog/Pages 2 0 R>>");
        object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Extra[" + inPage + "]>>");
    }

    /** Tables behind each other, of 99,000 lines each; all name other objects. */
    public static byte[] tables(int count) {
        TabledPdf pdf = new TabledPdf("");
        byte[] lines = new byte[ROWS * 3];
        for (int row = 0; row < ROWS; row++) {
            lines[3 * row] = 2;
            lines[3 * row + 1] = 5;
        }
        String previous = "";
        int last = 0;
        for (int table = 0; table < count; table++) {
            last = pdf.out.size();
            String numbers = "/Size 2000000000/Index[" + (1000 + table * ROWS) + " " + ROWS + "]/W[1 1 1]";
            pdf.stream(10 + table, "/Type/XRef/Root 1 0 R" + numbers + previous, lines);
            previous = "/Prev " + last;
        }
        return pdf.ended(last);
    }

    /** A table as files had them before there were streams, of as many lines. */
    public static byte[] oldTable(int lines) {
        TabledPdf pdf = new TabledPdf("");
        int start = pdf.out.size();
        pdf.write("xref\n1000 " + lines + "\n" + "0000000009 00000 n \n".repeat(lines));
        pdf.write("trailer\n<</Root 1 0 R/Size " + (1000 + lines) + ">>\n");
        return pdf.ended(start);
    }

    /** Packs of one object each. */
    public static byte[] packs(int count, String value) {
        return packs(count, "", value);
    }

    /** @param entries how the packs are packed besides being deflated */
    public static byte[] packs(int count, String entries, String value) {
        TabledPdf pdf = new TabledPdf(references(count));
        for (int at = 0; at < count; at++) {
            String number = (FIRST_PACKED + at) + " 0 ";
            pdf.pack(FIRST_PACK + at, number, entries, value);
            pdf.rows.put(FIRST_PACKED + at, new int[] {2, FIRST_PACK + at});
        }
        return pdf.ended();
    }

    /** A pack of one object, of which the table says that it holds many others. */
    public static byte[] lacking(int objects, String value) {
        TabledPdf pdf = new TabledPdf("");
        pdf.pack(FIRST_PACK, "9000000 0 ", "", value);
        for (int at = 0; at < objects; at++) {
            pdf.rows.put(FIRST_PACKED + at, new int[] {2, FIRST_PACK});
        }
        return pdf.ended();
    }

    /** A stream of which the table alone says that it is a pack. */
    public static byte[] takenForPack(int megabytes) {
        TabledPdf pdf = new TabledPdf("");
        pdf.rows.put(FIRST_PACK, new int[] {1, pdf.out.size()});
        byte[] one = Paper.deflated(new byte[1 << 20], megabytes);
        pdf.stream(FIRST_PACK, "", "/Filter/FlateDecode", one);
        pdf.rows.put(4, new int[] {2, FIRST_PACK});
        return pdf.ended();
    }

    /** An object that is not packed. */
    public static byte[] plain(String value) {
        TabledPdf pdf = new TabledPdf("100 0 R");
        pdf.object(FIRST_PACKED, value);
        return pdf.ended();
    }

    /** Its page has another object, with a number as large. */
    public static byte[] numbered(int number) {
        TabledPdf pdf = new TabledPdf(number + " 0 R");
        int at = pdf.out.size();
        pdf.write(number + " 0 obj\n(loin)\nendobj\n");
        int start = pdf.out.size();
        pdf.oldLines();
        pdf.write(number + " 1\n%010d 00000 n \ntrailer\n<</Root 1 0 R/Size %d>>\n".formatted(at, number + 1L));
        return pdf.ended(start);
    }

    /** Small pages that inherit a large value from the node above them. */
    public static byte[] inherited(int pages, String value) {
        TabledPdf pdf = new TabledPdf("");
        pdf.object(
                2,
                "<</Type/Pages/Kids[" + references(pages) + "]/Count " + pages + "/Resources<</Extra" + value + ">>>>");
        for (int at = 0; at < pages; at++) {
            pdf.object(FIRST_PACKED + at, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>");
        }
        return pdf.ended();
    }

    /** @param lock how it is */
    public static byte[] locked(String lock) {
        TabledPdf pdf = new TabledPdf("");
        int start = pdf.out.size();
        pdf.oldLines();
        pdf.write("trailer\n<</Root 1 0 R/Size 4/ID[()()]/Encrypt<<" + lock + ">>>>\n");
        return pdf.ended(start);
    }

    private static String references(int count) {
        StringBuilder references = new StringBuilder();
        for (int at = 0; at < count; at++) {
            references.append(FIRST_PACKED + at).append(" 0 R ");
        }
        return references.toString();
    }

    private void oldLines() {
        write("xref\n1 3\n");
        for (int object = 1; object <= 3; object++) {
            write("%010d 00000 n \n".formatted(rows.getOrDefault(object, new int[2])[1]));
        }
    }

    private void object(int number, String value) {
        rows.put(number, new int[] {1, out.size()});
        write(number + " 0 obj\n" + value + "\nendobj\n");
    }

    private void pack(int number, String numbers, String entries, String value) {
        rows.put(number, new int[] {1, out.size()});
        String begin = "/Type/ObjStm/N 1/First " + numbers.length() + entries;
        stream(number, begin, (numbers + value).getBytes(ISO_8859_1));
    }

    private void stream(int number, String entries, byte[] content) {
        stream(number, entries, "/Filter/FlateDecode", Paper.deflated(content, 1));
    }

    private void stream(int number, String entries, String filter, byte[] content) {
        write(number + " 0 obj\n<<" + entries + filter + "/Length " + content.length + ">>\nstream\n");
        out.writeBytes(content);
        write("\nendstream\nendobj\n");
    }

    private byte[] ended() {
        int start = out.size();
        int size = rows.lastKey() + 1;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int number = 0; number < size; number++) {
            int[] row = rows.getOrDefault(number, new int[2]);
            lines.write(row[0]);
            for (int shift = 24; shift >= 0; shift -= 8) {
                lines.write(row[1] >>> shift);
            }
            lines.writeBytes(new byte[2]);
        }
        stream(99, "/Type/XRef/Root 1 0 R/W[1 4 2]/Size " + size, lines.toByteArray());
        return ended(start);
    }

    private byte[] ended(int start) {
        write("startxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(ISO_8859_1));
    }
}
