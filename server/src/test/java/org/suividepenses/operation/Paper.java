package org.suividepenses.operation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Documents to attach, made of their formats' own parts; each text makes another content. */
public final class Paper {

    private Paper() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n% " + text
                        + "\ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    /** A PDF of objects that are numbered from 1; the first is its catalog. Readers find them by looking through the file. */
    public static byte[] pdfOf(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.5\n%âãÏÓ\n");
        for (int at = 0; at < objects.length; at++) {
            pdf.append(at + 1).append(" 0 obj\n").append(objects[at]).append("\nendobj\n");
        }
        pdf.append("trailer\n<< /Root 1 0 R /Size ").append(objects.length + 1);
        return pdf.append(" >>\nstartxref\n0\n%%EOF\n").toString().getBytes(ISO_8859_1);
    }

    /** An object for {@link #pdfOf}: a deflated stream. */
    public static String deflated(String dictionary, byte[] content) {
        byte[] packed = deflated(content, 1);
        return "<< " + dictionary + " /Length " + packed.length + " >>\nstream\n" + new String(packed, ISO_8859_1)
                + "\nendstream";
    }

    /** As small as it gets. */
    static byte[] deflated(byte[] content, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int at = 0; at < times; at++) {
                out.write(content);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    public static byte[] jpeg(int red) {
        return image("jpg", red);
    }

    public static byte[] png(int red) {
        return image("png", red);
    }

    /** The boxes that a HEIC begins with; no picture. */
    public static byte[] heic(String text) {
        byte[] words = text.getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 0, 0, 24});
        out.writeBytes("ftypheic".getBytes(ISO_8859_1));
        out.writeBytes(new byte[] {0, 0, 0, 0});
        out.writeBytes("mif1heic".getBytes(ISO_8859_1));
        out.writeBytes(new byte[] {0, 0, 0, (byte) (8 + words.length)});
        out.writeBytes("mdat".getBytes(ISO_8859_1));
        out.writeBytes(words);
        return out.toByteArray();
    }

    public static byte[] docx(String text) {
        return office("wordprocessingml.document.main+xml", text, Map.of());
    }

    public static byte[] xlsx(String text) {
        return office("spreadsheetml.sheet.main+xml", text, Map.of());
    }

    public static byte[] office(String type, String text, Map<String, byte[]> further) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                ("<Types><Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                                + type + "\"/></Types>")
                        .getBytes(UTF_8));
        parts.put("main.xml", ("<t>" + text + "</t>").getBytes(UTF_8));
        parts.putAll(further);
        return zip(parts);
    }

    public static byte[] openDocument(String type, String text) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", ("application/vnd.oasis.opendocument." + type).getBytes(UTF_8));
        parts.put("content.xml", ("<t>" + text + "</t>").getBytes(UTF_8));
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] image(String format, int red) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, new Color(red, 90, 30).getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
