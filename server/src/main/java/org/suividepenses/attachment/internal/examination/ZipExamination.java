package org.suividepenses.attachment.internal.examination;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.suividepenses.attachment.DocumentFormat;
import org.suividepenses.attachment.DocumentRefusal;

/**
 * Office documents are archives (ECMA-376 part 2, OpenDocument 1.3 part 2). Their directory is measured before any table
 * is made of it, and every part is unpacked to nowhere and counted, so that a bomb is known by what it does.
 */
final class ZipExamination {

    private static final int ENTRIES = 5_000;
    private static final long DIRECTORY_BYTES = 2L << 20;
    private static final long UNPACKED_BYTES = 256L << 20;
    private static final int RATIO = 500;
    private static final int RATIO_FROM_BYTES = 4 << 20;
    private static final int WORDS_BYTES = 1 << 20;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;

    private ZipExamination() {}

    static DocumentFormat format(Path file) throws IOException {
        measureDirectory(file);
        try (ZipFile archive = new ZipFile(file.toFile())) {
            DocumentFormat format = named(archive);
            if (format == null) {
                throw DocumentRefusal.ARCHIVE.problem();
            }
            unpack(archive);
            return format;
        } catch (ZipException damaged) {
            throw DocumentRefusal.DAMAGED.problem();
        }
    }

    /** The directory ends the file, and is of the size of an office document's. */
    private static void measureDirectory(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < END_BYTES) {
                throw DocumentRefusal.DAMAGED.problem();
            }
            byte[] end = new byte[END_BYTES];
            in.seek(in.length() - END_BYTES);
            in.readFully(end);
            ByteBuffer directory = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            if (directory.getInt(0) != END_SIGNATURE) {
                throw DocumentRefusal.DAMAGED.problem();
            }
            long bytes = Integer.toUnsignedLong(directory.getInt(12));
            long offset = Integer.toUnsignedLong(directory.getInt(16));
            if (Short.toUnsignedInt(directory.getShort(10)) > ENTRIES || bytes > DIRECTORY_BYTES) {
                throw DocumentRefusal.BOMB.problem();
            }
            if (offset + bytes != in.length() - END_BYTES) {
                throw DocumentRefusal.MIXED.problem();
            }
        }
    }

    private static @Nullable DocumentFormat named(ZipFile archive) throws IOException {
        String types = words(archive, "[Content_Types].xml").toLowerCase(Locale.ROOT);
        if (types.contains("macroenabled")) {
            throw DocumentRefusal.MACROS.problem();
        }
        if (types.contains("wordprocessingml.document.main+xml")) {
            return DocumentFormat.DOCX;
        }
        if (types.contains("spreadsheetml.sheet.main+xml")) {
            return DocumentFormat.XLSX;
        }
        return switch (words(archive, "mimetype").strip()) {
            case "application/vnd.oasis.opendocument.text" -> DocumentFormat.ODT;
            case "application/vnd.oasis.opendocument.spreadsheet" -> DocumentFormat.ODS;
            default -> null;
        };
    }

    private static void unpack(ZipFile archive) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        Enumeration<? extends ZipEntry> entries = archive.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            refuseMacros(entry.getName());
            long size = 0;
            try (InputStream part = archive.getInputStream(entry)) {
                int read;
                while ((read = part.read(buffer)) >= 0) {
                    size += read;
                    all += read;
                    boolean swells = size > RATIO_FROM_BYTES && size / RATIO > Math.max(entry.getCompressedSize(), 1);
                    if (swells || all > UNPACKED_BYTES) {
                        throw DocumentRefusal.BOMB.problem();
                    }
                }
            }
        }
    }

    private static void refuseMacros(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin")
                || name.contains("/macrosheets/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.contains("/activex/")) {
            throw DocumentRefusal.MACROS.problem();
        }
    }

    /** A small part as text; empty where there is none. */
    private static String words(ZipFile archive, String part) throws IOException {
        ZipEntry entry = archive.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (InputStream content = archive.getInputStream(entry)) {
            return new String(content.readNBytes(WORDS_BYTES), StandardCharsets.UTF_8);
        }
    }
}
