package org.suividepenses.operation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** A PNG written part by part: small files that are large once they are unpacked. */
public final class PngFile {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PngFile() {
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    }

    /**
     * All points are nothing.
     *
     * @param colour 2 for colours, 6 for colours with how much shines through, eight bits of each
     */
    public static byte[] blank(int width, int height, int colour) {
        PngFile png = new PngFile();
        png.head(width, height, colour);
        png.part("IDAT", Paper.deflated(new byte[1 + width * (colour == 6 ? 4 : 3)], height));
        return png.ended();
    }

    /** One point and a text. */
    public static byte[] withText(int megabytes) {
        byte[] letters = new byte[1 << 20];
        Arrays.fill(letters, (byte) 'a');
        byte[] text = Paper.joined("Comment\0\0".getBytes(ISO_8859_1), Paper.deflated(letters, megabytes));
        return with(List.of(new Part("zTXt", text)));
    }

    /** @param name of a part, four letters */
    public record Part(String name, byte[] content) {

        /** @param begin what stands before what is deflated, a zero written as one of its letters */
        public static Part deflated(String name, String begin, byte[] content) {
            return new Part(name, Paper.joined(begin.getBytes(ISO_8859_1), Paper.deflated(content, 1)));
        }
    }

    /** One point, and parts before it. */
    public static byte[] with(List<Part> parts) {
        PngFile png = new PngFile();
        png.head(1, 1, 2);
        parts.forEach(part -> png.part(part.name(), part.content()));
        png.part("IDAT", Paper.deflated(new byte[4], 1));
        return png.ended();
    }

    private void head(int width, int height, int colour) {
        byte[] rest = {8, (byte) colour, 0, 0, 0};
        part(
                "IHDR",
                ByteBuffer.allocate(13).putInt(width).putInt(height).put(rest).array());
    }

    private byte[] ended() {
        part("IEND", new byte[0]);
        return out.toByteArray();
    }

    private void part(String name, byte[] content) {
        byte[] named = Paper.joined(name.getBytes(ISO_8859_1), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
