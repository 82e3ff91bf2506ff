package org.suividepenses.dossier.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The parts of a PNG (PNG specification, 5.3 and 11.2) that make its picture; texts and profiles in it are never unpacked.
 *
 * @param bits of each component
 * @param colour how components are colours, as the format numbers it
 * @param palette three bytes for each colour; empty without one
 * @param plain whether its deflated points can stand in a PDF as they are: neither see-through nor interlaced nor finer than readers take
 */
record PngParts(int width, int height, int bits, int colour, byte[] palette, boolean plain) {

    static final int GREY = 0;
    static final int COLOURS = 2;
    static final int PALETTE = 3;

    private static final int PARTS = 1_000_000;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEAD = 0x49484452;
    private static final int HEAD_BYTES = 13;
    private static final int COLOUR_TABLE = 0x504C5445;
    private static final int COLOUR_TABLE_BYTES = 768;
    private static final int TRANSPARENCY = 0x74524E53;
    private static final int POINTS = 0x49444154;
    private static final int SUM_BYTES = 4;

    /** @throws IOException when there is none that could be drawn */
    static PngParts of(Path file) throws IOException {
        try (DataInputStream in = opened(file)) {
            if (in.readInt() != HEAD_BYTES || in.readInt() != HEAD) {
                throw new IOException("no PNG");
            }
            int width = in.readInt();
            int height = in.readInt();
            int bits = in.readUnsignedByte();
            int colour = in.readUnsignedByte();
            in.skipNBytes(2);
            boolean interlaced = in.readUnsignedByte() != 0;
            in.skipNBytes(SUM_BYTES);
            if (width <= 0 || height <= 0) {
                throw new IOException("a picture without size");
            }
            byte[] palette = {};
            boolean seeThrough = false;
            for (int part = 0; part < PARTS; part++) {
                int length = in.readInt();
                int name = in.readInt();
                if (name == POINTS) {
                    boolean plain = !seeThrough && !interlaced && bits <= 8 && isOpaque(colour, palette);
                    return new PngParts(width, height, bits, colour, palette, plain);
                }
                if (name == COLOUR_TABLE) {
                    palette = in.readNBytes(Math.min(Math.max(length, 0), COLOUR_TABLE_BYTES));
                    length -= palette.length;
                }
                seeThrough |= name == TRANSPARENCY;
                in.skipNBytes(Integer.toUnsignedLong(length) + SUM_BYTES);
            }
            throw new IOException("too many parts");
        }
    }

    private static boolean isOpaque(int colour, byte[] palette) {
        return colour == GREY || colour == COLOURS || colour == PALETTE && palette.length >= 3;
    }

    int components() {
        return colour == COLOURS ? 3 : 1;
    }

    /** Its points, deflated, to be closed by who reads them. */
    static InputStream points(Path file) throws IOException {
        return new Points(opened(file));
    }

    private static DataInputStream opened(Path file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        if (in.readLong() != SIGNATURE) {
            in.close();
            throw new IOException("no PNG");
        }
        return in;
    }

    /** They may be cut into many parts. */
    private static final class Points extends InputStream {

        private final DataInputStream in;
        private long left;
        private int parts;

        Points(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            while (left == 0) {
                if (parts++ > PARTS || !next()) {
                    return -1;
                }
            }
            int read = in.read(target, offset, (int) Math.min(left, length));
            left -= Math.max(read, 0);
            if (left == 0) {
                in.skipNBytes(SUM_BYTES);
            }
            return read;
        }

        /** Whether another part was there; {@code left} is its length. */
        private boolean next() throws IOException {
            byte[] begin = in.readNBytes(8);
            if (begin.length < 8) {
                return false;
            }
            long length = Integer.toUnsignedLong(number(begin, 0));
            if (number(begin, 4) == POINTS && length > 0) {
                left = length;
            } else {
                in.skipNBytes(length + SUM_BYTES);
            }
            return true;
        }

        private static int number(byte[] bytes, int at) {
            return ByteBuffer.wrap(bytes).getInt(at);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
