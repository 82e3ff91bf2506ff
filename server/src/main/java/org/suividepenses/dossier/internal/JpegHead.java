package org.suividepenses.dossier.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JPEG says of itself before its picture begins (ITU-T T.81, annex B). Of what cameras add (Exif 2.3) nothing is read but which
 * way up they were held: any more may be made to take more memory than there is.
 *
 * @param width in points, at least 1
 * @param height in points, at least 1
 * @param components 1 for grey, 3 for colours of light, 4 for colours of print
 * @param inverted whether more means less ink, as one maker of such files has it
 * @param turned by how many degrees, against the clock, it wants to be turned
 */
record JpegHead(int width, int height, int components, boolean inverted, int turned) {

    private static final int SEGMENTS = 10_000;
    private static final int START = 0xFFD8;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int BITS = 8;
    private static final String EXIF_NAME = "Exif\0\0";
    private static final short ORIENTATION = 0x112;
    private static final int ENTRY_BYTES = 12;

    /** @throws IOException when there is none that could be drawn */
    static JpegHead of(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUnsignedShort() != START) {
                throw new IOException("no JPEG");
            }
            boolean inverted = false;
            int turned = 0;
            for (int segment = 0; segment < SEGMENTS; segment++) {
                int marker = marker(in);
                int length = in.readUnsignedShort() - 2;
                if (length < 0) {
                    throw new IOException("a segment without length");
                }
                if (isFrame(marker)) {
                    return frame(in, inverted, turned);
                }
                if (marker == EXIF) {
                    turned = orientation(in.readNBytes(length), turned);
                } else {
                    inverted |= marker == ADOBE;
                    in.skipNBytes(length);
                }
            }
            throw new IOException("too many segments");
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new IOException("no marker");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static JpegHead frame(DataInputStream in, boolean inverted, int turned) throws IOException {
        int bits = in.readUnsignedByte();
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        int components = in.readUnsignedByte();
        if (bits != BITS || height == 0 || width == 0 || components != 1 && components != 3 && components != 4) {
            throw new IOException("a picture of an unusual kind");
        }
        return new JpegHead(width, height, components, inverted && components == 4, turned);
    }

    /** @param otherwise what holds when nothing is said */
    private static int orientation(byte[] segment, int otherwise) {
        int start = EXIF_NAME.length();
        if (!new String(segment, 0, Math.min(start, segment.length), StandardCharsets.ISO_8859_1).equals(EXIF_NAME)) {
            return otherwise;
        }
        try {
            ByteBuffer exif =
                    ByteBuffer.wrap(segment, start, segment.length - start).slice();
            exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int entries = exif.getInt(4);
            int count = Short.toUnsignedInt(exif.getShort(entries));
            for (int at = entries + 2; at < entries + 2 + count * ENTRY_BYTES; at += ENTRY_BYTES) {
                if (exif.getShort(at) == ORIENTATION) {
                    return degrees(exif.getShort(at + 8));
                }
            }
            return otherwise;
        } catch (IndexOutOfBoundsException damaged) {
            return otherwise;
        }
    }

    private static int degrees(short orientation) {
        return switch (orientation) {
            case 3, 4 -> 180;
            case 5, 6 -> 270;
            case 7, 8 -> 90;
            default -> 0;
        };
    }
}
