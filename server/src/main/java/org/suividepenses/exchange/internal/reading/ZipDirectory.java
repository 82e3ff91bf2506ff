package org.suividepenses.exchange.internal.reading;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** How many entries a ZIP says it has, read from its last bytes before any reader builds a table of them. */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int COMMENT_BYTES = 0xFFFF;
    private static final int MANY = 0xFFFF;

    private ZipDirectory() {}

    /**
     * The stated number, at most 65535: that and more is ZIP64's business, and beyond any spreadsheet.
     *
     * @throws RefusedFileException when the file ends before its directory
     */
    static int entries(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_BYTES + COMMENT_BYTES);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            ByteBuffer buffer = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_BYTES; at >= 0; at--) {
                if (buffer.getInt(at) == END_SIGNATURE) {
                    return Math.min(Short.toUnsignedInt(buffer.getShort(at + 10)), MANY);
                }
            }
        }
        throw new RefusedFileException(new FileRefusal.DamagedWorkbook());
    }
}
