package org.suividepenses.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfReader;
import org.suividepenses.operation.Paper;
import org.suividepenses.operation.PngFile;

class BindingTest {

    @TempDir
    private Path directory;

    /** Its header alone tells of 60,000 × 60,000 points; unpacked they would be some ten gigabytes. */
    @Test
    void aPictureThatWouldNotFitIntoMemoryIsNotUnpacked() throws IOException {
        byte[] huge = Paper.png(1);
        int width = 16; // behind signature, length and name of the first part
        for (int at = 0; at < 8; at += 4) {
            huge[width + at + 1] = 0;
            huge[width + at + 2] = (byte) 0xEA;
            huge[width + at + 3] = 0x60;
        }
        PicturePage.writePng(file("petite.png", Paper.png(1)), page());
        Path immense = file("immense.png", huge);
        Path nothing = file("rien.png", new byte[40]);
        assertThatThrownBy(() -> PicturePage.writePng(immense, page()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too many points");
        assertThatThrownBy(() -> PicturePage.writePng(nothing, page()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no PNG");
        assertThatThrownBy(() -> PicturePage.writeJpeg(nothing, page()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no JPEG");
    }

    /** Of 233 kB; with a colour and how much of it shines through, its points would take 240 MB, and three times that to be drawn. */
    @Test
    void aLargePictureThatMustBeUnpackedIsDrawnOfFewerPoints() throws IOException {
        PicturePage.writePng(file("vide.png", PngFile.blank(7_740, 7_740, 6)), page());
        assertThat((long) image().getInt(COSName.WIDTH) * image().getInt(COSName.HEIGHT))
                .isBetween(3_000_000L, 4_000_000L);
    }

    /** A page may name tens of thousands of small objects, each of which a copy keeps in memory until it ends. */
    @Test
    void aCopyTakesSoManyObjectsAndNoMore() throws IOException {
        Path many = directory.resolve("objets.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            COSArray named = new COSArray();
            for (int at = 0; at < 5_000; at++) {
                named.add(new COSObject(new COSDictionary()));
            }
            page.getCOSObject().setItem(COSName.getPDFName("Objets"), named);
            document.addPage(page);
            document.save(many.toFile());
        }
        assertThatNoException().isThrownBy(() -> copy(many, 10_000));
        assertThatThrownBy(() -> copy(many, 2_000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more objects");
    }

    private void copy(Path pdf, int most) throws IOException {
        PdfReader reader = new PdfReader(pdf.toString());
        try (OutputStream out = Files.newOutputStream(directory.resolve("copie.pdf"));
                Document whole = new Document()) {
            CountedCopy copy = new CountedCopy(whole, out, most);
            copy.limit(copy::mustTakeMore);
            whole.open();
            copy.addPage(copy.getImportedPage(reader, 1));
        } finally {
            reader.close();
        }
    }

    @Test
    void aLineLongerThanMemoryBearsIsNotUnpacked() throws IOException {
        Path line = file("ligne.png", PngFile.blank(40_000, 1, 6));
        assertThatThrownBy(() -> PicturePage.writePng(line, page()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too long lines");
    }

    /** Half a megabyte that is 500 unpacked. */
    @Test
    void aTextInAPictureIsNotUnpacked() throws IOException {
        PicturePage.writePng(file("texte.png", PngFile.withText(500)), page());
        assertThat(image().getInt(COSName.WIDTH)).isOne();
    }

    @Test
    void anOpaquePictureStandsAsItIs() throws IOException {
        for (int type :
                List.of(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED)) {
            BufferedImage drawn = coloured(type);
            PicturePage.writePng(file("image.png", png(drawn)), page());
            assertThat(shown()).isEqualTo(drawn.getRGB(0, 0, 40, 30, null, 0, 40));
        }
    }

    @Test
    void aGreyPictureKeepsItsGreys() throws IOException {
        BufferedImage drawn = coloured(BufferedImage.TYPE_BYTE_GRAY);
        PicturePage.writePng(file("grise.png", png(drawn)), page());
        assertThat(Arrays.stream(shown()).map(point -> point & 0xFF).toArray())
                .isEqualTo(drawn.getRaster().getSamples(0, 0, 40, 30, 0, (int[]) null));
    }

    @Test
    void whatShinesThroughIsWhite() throws IOException {
        BufferedImage clear = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        PicturePage.writePng(file("claire.png", png(clear)), page());
        int[] white = new int[40 * 30];
        Arrays.fill(white, 0xFFFFFFFF);
        assertThat(shown()).isEqualTo(white);
    }

    /** Its head tells of 56 million points; nothing but the head is read. */
    @Test
    void aPhotographStandsAsItIs() throws IOException {
        byte[] photograph = Paper.jpeg(1);
        int frame = 0;
        while (photograph[frame] != (byte) 0xFF || photograph[frame + 1] != (byte) 0xC0) {
            frame++;
        }
        photograph[frame + 1] = (byte) 0xC2; // progressive
        ByteBuffer.wrap(photograph).putShort(frame + 5, (short) 7_000).putShort(frame + 7, (short) 8_000);
        PicturePage.writeJpeg(file("photo.jpg", photograph), page());
        assertThat(image().getInt(COSName.WIDTH)).isEqualTo(8_000);
        try (PDDocument document = Loader.loadPDF(page().toFile());
                InputStream content = first(document).getCOSObject().createRawInputStream()) {
            assertThat(content).hasBinaryContent(photograph);
        }
    }

    @Test
    void aPhotographWithoutOrientationIsNotTurned() throws IOException {
        assertThat(JpegHead.of(file("photo.jpg", Paper.jpeg(1))).turned()).isZero();
    }

    /** The EXIF part of a telephone that was held upright: orientation 6, a quarter turn to the right. */
    @Test
    void aPhotographTakenUprightIsTurned() throws IOException {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] plain = Paper.jpeg(1);
        byte[] upright = new byte[plain.length + exif.length];
        System.arraycopy(plain, 0, upright, 0, 2);
        System.arraycopy(exif, 0, upright, 2, exif.length);
        System.arraycopy(plain, 2, upright, 2 + exif.length, plain.length - 2);
        Path photograph = file("droite.jpg", upright);
        assertThat(JpegHead.of(photograph).turned()).isEqualTo(270);
        PicturePage.writeJpeg(photograph, page());
        assertThat(image().getInt(COSName.WIDTH)).isEqualTo(8);
    }

    private static BufferedImage coloured(int type) {
        BufferedImage image = new BufferedImage(40, 30, type);
        for (int at = 0; at < 40 * 30; at++) {
            image.setRGB(at % 40, at / 40, at % 3 == 0 ? 0xFFFFFF : at * 0x1357);
        }
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private Path page() {
        return directory.resolve("page.pdf");
    }

    private COSDictionary image() throws IOException {
        try (PDDocument document = Loader.loadPDF(page().toFile())) {
            return first(document).getCOSObject();
        }
    }

    private int[] shown() throws IOException {
        try (PDDocument document = Loader.loadPDF(page().toFile())) {
            return first(document).getImage().getRGB(0, 0, 40, 30, null, 0, 40);
        }
    }

    private static PDImageXObject first(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        return (PDImageXObject)
                resources.getXObject(resources.getXObjectNames().iterator().next());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }
}
