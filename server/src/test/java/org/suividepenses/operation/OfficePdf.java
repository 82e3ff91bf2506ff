package org.suividepenses.operation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.jspecify.annotations.Nullable;

/** Large documents as honest people have them. */
final class OfficePdf {

    private static final int ROWS = 40;
    private static final int COLUMNS = 6;

    private final COSArray numbers = new COSArray();
    private long last = 1_000_000;

    private OfficePdf() {}

    /**
     * Tables that are tagged for reading aloud (ISO 32000-1, 14.7), as word processors write them: two objects for each of 240 cells of a
     * page, packed.
     */
    static byte[] tables(int pages) {
        try (PDDocument document = new PDDocument()) {
            new OfficePdf().tag(document, pages);
            return saved(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Each page a grey picture of some 200 kB. */
    static byte[] scans(int pages) {
        Random random = new Random(1);
        BufferedImage scan = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
        for (int at = 0; at < 600 * 800; at++) {
            scan.setRGB(at % 600, at / 600, random.nextInt(0x1000000));
        }
        try (PDDocument document = new PDDocument()) {
            for (int at = 0; at < pages; at++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(JPEGFactory.createFromImage(document, scan, 0.6f), 0, 0, 600, 800);
                }
            }
            return saved(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private void tag(PDDocument document, int pages) {
        COSObject root = element(null, "Document", null);
        for (int at = 0; at < pages; at++) {
            PDPage page = new PDPage();
            page.setStructParents(at);
            document.addPage(page);
            COSArray places = new COSArray();
            numbers.add(COSInteger.get(at));
            numbers.add(indirect(places));
            table(element(root, "Table", null), indirect(page.getCOSObject()), places);
        }
        COSDictionary places = new COSDictionary();
        places.setItem(COSName.NUMS, numbers);
        dictionary(root).setItem(COSName.PARENT_TREE, indirect(places));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
    }

    private void table(COSObject table, COSObject page, COSArray places) {
        for (int row = 0; row < ROWS; row++) {
            COSObject line = element(table, "TR", null);
            for (int column = 0; column < COLUMNS; column++) {
                COSObject text = element(element(line, "TD", page), "P", page);
                dictionary(text).getCOSArray(COSName.K).add(COSInteger.get(places.size()));
                places.add(text);
            }
        }
    }

    private COSObject element(@Nullable COSObject parent, String kind, @Nullable COSObject page) {
        COSDictionary element = new COSDictionary();
        COSObject reference = indirect(element);
        element.setName(COSName.TYPE, "StructElem");
        element.setName(COSName.S, kind);
        element.setItem(COSName.K, new COSArray());
        element.setItem(COSName.PG, page);
        element.setItem(COSName.P, parent);
        if (parent != null) {
            dictionary(parent).getCOSArray(COSName.K).add(reference);
        }
        return reference;
    }

    private static COSDictionary dictionary(COSObject reference) {
        return (COSDictionary) reference.getObject();
    }

    private COSObject indirect(COSBase value) {
        return new COSObject(value, new COSObjectKey(++last, 0));
    }
}
