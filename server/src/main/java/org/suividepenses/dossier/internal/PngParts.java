package org.suividepenses.dossier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.suividepenses.platform.document.PngChunks;

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

    private static final String POINTS = "IDAT";
    private static final int HEAD_BYTES = 13;
    private static final int COLOUR_TABLE_BYTES = 768;

    /** @throws IOException when there is none that could be drawn */
    static PngParts of(Path file) throws IOException {
        try (PngChunks chunks = PngChunks.open(file)) {
            if (!chunks.next() || !chunks.name().equals("IHDR")) {
                throw new IOException("no PNG");
            }
            ByteBuffer head = ByteBuffer.wrap(chunks.content().readNBytes(HEAD_BYTES));
            if (head.limit() < HEAD_BYTES) {
                throw new IOException("no PNG");
            }
            int width = head.getInt();
            int height = head.getInt();
            int bits = Byte.toUnsignedInt(head.get());
            int colour = Byte.toUnsignedInt(head.get());
            boolean interlaced = head.get(HEAD_BYTES - 1) != 0;
            if (width <= 0 || height <= 0) {
                throw new IOException("a picture without size");
            }
            byte[] palette = {};
            boolean seeThrough = false;
            while (chunks.next()) {
                switch (chunks.name()) {
                    case POINTS -> {
                        boolean plain = !seeThrough && !interlaced && bits <= 8 && isOpaque(colour, palette);
                        return new PngParts(width, height, bits, colour, palette, plain);
                    }
                    case "PLTE" -> palette = chunks.content().readNBytes(COLOUR_TABLE_BYTES);
                    case "tRNS" -> seeThrough = true;
                    default -> {
                        // Texts and profiles do not change its points.
                    }
                }
            }
            throw new IOException("a picture without points");
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
        return new Points(PngChunks.open(file));
    }

    /** They may be cut into many chunks. */
    private static final class Points extends InputStream {

        private final PngChunks chunks;

        Points(PngChunks chunks) {
            this.chunks = chunks;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = ofThisChunk(target, offset, length);
            while (read < 0 && chunks.next()) {
                read = ofThisChunk(target, offset, length);
            }
            return read;
        }

        private int ofThisChunk(byte[] target, int offset, int length) throws IOException {
            return chunks.name().equals(POINTS) ? chunks.content().read(target, offset, length) : -1;
        }

        @Override
        public void close() throws IOException {
            chunks.close();
        }
    }
}
