package org.suividepenses.attachment.internal.examination;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.suividepenses.attachment.DocumentRefusal;
import org.suividepenses.platform.document.ByteSearch;

/**
 * What makes one file two: code that a browser runs, a PDF inside of a picture, an archive at the end. A file is taken
 * for what it is only when nobody can take it for something else.
 */
final class ForeignContent {

    private static final String CODE = "<(?:script|html|iframe)[\\s>/]|<\\?php|<!doctype html";

    /** In anything that is no archive. */
    static final Pattern IN_PDF = Pattern.compile(CODE, Pattern.CASE_INSENSITIVE);

    static final Pattern IN_IMAGES = Pattern.compile(CODE + "|%PDF-1", Pattern.CASE_INSENSITIVE);

    /** How far behind its beginning readers of PDF look for their sign. */
    private static final int PDF_HEAD_BYTES = 1024;

    private static final int ZIP_END = 0x06054b50;
    private static final int ZIP_END_BYTES = 22;
    private static final int ZIP_COMMENT_BYTES = 0xFFFF;

    private ForeignContent() {}

    static void mustBeNone(Path file, byte[] head, Pattern foreign) throws IOException {
        if (ByteSearch.holds(file, foreign) || endsAsArchive(file) || foreign == IN_IMAGES && hasPdfHead(head)) {
            throw DocumentRefusal.MIXED.problem();
        }
    }

    static void mustHaveNoPdfHead(byte[] head) {
        if (hasPdfHead(head)) {
            throw DocumentRefusal.MIXED.problem();
        }
    }

    static boolean isCode(byte[] bytes, int length) {
        return IN_PDF.matcher(text(bytes, length)).find();
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean hasPdfHead(byte[] head) {
        return text(head, Math.min(head.length, PDF_HEAD_BYTES)).contains("%PDF-");
    }

    /** Whether readers of ZIP would find a directory at the end. */
    private static boolean endsAsArchive(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), ZIP_END_BYTES + ZIP_COMMENT_BYTES);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            ByteBuffer buffer = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - ZIP_END_BYTES; at >= 0; at--) {
                if (buffer.getInt(at) == ZIP_END) {
                    return true;
                }
            }
            return false;
        }
    }
}
