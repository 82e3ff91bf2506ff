package org.suividepenses.dossier.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A page with a picture, as large as the page takes it, the right way up. A JPEG and most PNG stand in it as they are, and pass by
 * without being unpacked. A PNG that cannot is unpacked, in fewer points where it has many: what that takes does not depend on what it
 * says.
 */
final class PicturePage {

    /** Four million points of the usual kind; drawn on white and packed again, they take some 64 MB of heap in all. */
    private static final int UNPACKED_BYTES = 16_000_000;
    /** A line is held whole, however few of its points are taken. */
    private static final int UNPACKED_LINE_POINTS = 30_000;

    private static final long POINTS = 60_000_000;
    private static final float MARGIN = 36;
    private static final int BEST_PREDICTION = 15;

    private PicturePage() {}

    /** @throws IOException when it cannot be drawn: it is broken, of an unusual kind, or of more than 60 million points */
    static void writeJpeg(Path picture, Path page) throws IOException {
        JpegHead head = JpegHead.of(picture);
        mustBeBearable(head.width(), head.height());
        try (PDDocument document = document();
                InputStream content = Files.newInputStream(picture)) {
            PDColorSpace colours = switch (head.components()) {
                case 1 -> PDDeviceGray.INSTANCE;
                case 3 -> PDDeviceRGB.INSTANCE;
                default -> PDDeviceCMYK.INSTANCE;
            };
            PDImageXObject image =
                    new PDImageXObject(document, content, COSName.DCT_DECODE, head.width(), head.height(), 8, colours);
            if (head.inverted()) {
                image.setDecode(COSArray.ofCOSIntegers(List.of(1, 0, 1, 0, 1, 0, 1, 0)));
            }
            write(document, image, head.turned(), page);
        }
    }

    /** @throws IOException as for a JPEG */
    static void writePng(Path picture, Path page) throws IOException {
        PngParts parts = PngParts.of(picture);
        mustBeBearable(parts.width(), parts.height());
        try (PDDocument document = document()) {
            write(
                    document,
                    parts.plain() ? asItIs(document, picture, parts) : unpacked(document, picture, parts),
                    0,
                    page);
        }
    }

    private static void mustBeBearable(int width, int height) throws IOException {
        if ((long) width * height > POINTS) {
            throw new IOException("a picture of too many points");
        }
    }

    private static PDDocument document() {
        return new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    }

    private static PDImageXObject asItIs(PDDocument document, Path picture, PngParts parts) throws IOException {
        COSDictionary lines = new COSDictionary();
        lines.setInt(COSName.PREDICTOR, BEST_PREDICTION);
        lines.setInt(COSName.COLORS, parts.components());
        lines.setInt(COSName.BITS_PER_COMPONENT, parts.bits());
        lines.setInt(COSName.COLUMNS, parts.width());
        try (InputStream points = PngParts.points(picture)) {
            PDImageXObject image = new PDImageXObject(
                    document,
                    points,
                    COSName.FLATE_DECODE,
                    parts.width(),
                    parts.height(),
                    parts.bits(),
                    parts.colour() == PngParts.COLOURS ? PDDeviceRGB.INSTANCE : PDDeviceGray.INSTANCE);
            image.getCOSObject().setItem(COSName.DECODE_PARMS, lines);
            if (parts.colour() == PngParts.PALETTE) {
                image.getCOSObject().setItem(COSName.COLORSPACE, indexed(parts.palette()));
            }
            return image;
        }
    }

    private static COSArray indexed(byte[] palette) {
        COSArray colours = new COSArray();
        colours.add(COSName.INDEXED);
        colours.add(COSName.DEVICERGB);
        colours.add(COSInteger.get(palette.length / 3 - 1));
        colours.add(new COSString(palette));
        return colours;
    }

    private static PDImageXObject unpacked(PDDocument document, Path picture, PngParts parts) throws IOException {
        if (parts.width() > UNPACKED_LINE_POINTS) {
            throw new IOException("a picture of too long lines");
        }
        double bytes = (double) parts.width() * parts.height() * (parts.bits() > 8 ? 8 : 4);
        int oneOf = (int) Math.ceil(Math.sqrt(bytes / UNPACKED_BYTES));
        return LosslessFactory.createFromImage(document, onWhite(read(picture, oneOf)));
    }

    private static BufferedImage read(Path picture, int oneOf) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            if (!readers.hasNext()) {
                throw new IOException("no reader of PNG");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam few = reader.getDefaultReadParam();
                few.setSourceSubsampling(oneOf, oneOf, 0, 0);
                return reader.read(0, few);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static void write(PDDocument document, PDImageXObject image, int turned, Path page) throws IOException {
        boolean lying = turned % 180 != 0;
        float width = lying ? image.getHeight() : image.getWidth();
        float height = lying ? image.getWidth() : image.getHeight();
        PDRectangle a4 = PDRectangle.A4;
        PDRectangle paper = width > height ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
        float scale = Math.min((paper.getWidth() - 2 * MARGIN) / width, (paper.getHeight() - 2 * MARGIN) / height);
        float left = (paper.getWidth() - width * scale) / 2;
        float bottom = paper.getHeight() - MARGIN - height * scale;
        PDPage drawn = new PDPage(paper);
        document.addPage(drawn);
        try (PDPageContentStream pen = new PDPageContentStream(document, drawn)) {
            pen.drawImage(image, placed(image.getWidth() * scale, image.getHeight() * scale, turned, left, bottom));
        }
        document.save(page.toFile(), CompressParameters.NO_COMPRESSION);
    }

    /** The unit square as a rectangle, turned against the clock, with its lower left corner where it is wanted. */
    private static Matrix placed(float width, float height, int turned, float left, float bottom) {
        return switch (turned) {
            case 90 -> new Matrix(0, width, -height, 0, left + height, bottom);
            case 180 -> new Matrix(-width, 0, 0, -height, left + width, bottom + height);
            case 270 -> new Matrix(0, -width, height, 0, left, bottom + width);
            default -> new Matrix(width, 0, 0, height, left, bottom);
        };
    }
}
