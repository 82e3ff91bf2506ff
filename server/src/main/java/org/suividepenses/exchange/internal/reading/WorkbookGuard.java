package org.suividepenses.exchange.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks an XLSX once into nothing, counting, before anything reads it for good: the sizes a ZIP states about itself
 * are claims. Holds one buffer of memory.
 */
final class WorkbookGuard {

    /** Spreadsheets compress about 10:1; beyond this and {@link #RATIO_FREE_BYTES} they are made to harm. */
    private static final long RATIO_LIMIT = 200;

    private static final long RATIO_FREE_BYTES = 64L * 1024 * 1024;
    private static final int DIRECTORY_ENTRY_BYTES = 46;

    private static final byte[] DECLARATION = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENTITY = "<!ENTITY".getBytes(StandardCharsets.US_ASCII);

    private final ImportLimits limits;
    private long expanded;

    private WorkbookGuard(ImportLimits limits) {
        this.limits = limits;
    }

    /** @throws RefusedFileException unless it is an XLSX that unpacks within the limits */
    static void inspect(Path file, long sizeBytes, ImportLimits limits) throws IOException {
        if (ZipDirectory.entries(file) > limits.workbookParts()) {
            throw new RefusedFileException(new FileRefusal.Bomb());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.workbookParts() || sizeBytes < (long) zip.size() * DIRECTORY_ENTRY_BYTES) {
                throw new RefusedFileException(new FileRefusal.Bomb());
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new RefusedFileException(new FileRefusal.NotATable("ZIP"));
            }
            new WorkbookGuard(limits).inspect(zip, sizeBytes);
        } catch (ZipException damaged) {
            throw new RefusedFileException(new FileRefusal.DamagedWorkbook());
        }
    }

    private void inspect(ZipFile zip, long sizeBytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            // A sheet may have any name; only pictures may hold a declaration of their own, as SVG does.
            boolean xml = !name.startsWith("xl/media/");
            long limit = name.endsWith("sharedstrings.xml") ? limits.sharedTextBytes() : limits.expandedBytes();
            try (InputStream in = zip.getInputStream(entry)) {
                drain(in, buffer, xml, limit, sizeBytes, entry.getName());
            }
        }
    }

    private void drain(InputStream in, byte[] buffer, boolean xml, long limit, long sizeBytes, String part)
            throws IOException {
        long size = 0;
        int kept = 0;
        int read;
        while ((read = in.read(buffer, kept, buffer.length - kept)) >= 0) {
            size += read;
            expanded += read;
            boolean suspicious = expanded > RATIO_FREE_BYTES && expanded / RATIO_LIMIT > sizeBytes;
            if (size > limit || expanded > limits.expandedBytes() || suspicious) {
                throw new RefusedFileException(new FileRefusal.Bomb());
            }
            int filled = kept + read;
            if (xml && (contains(buffer, filled, DECLARATION) || contains(buffer, filled, ENTITY))) {
                throw new RefusedFileException(new FileRefusal.ForbiddenXml(part));
            }
            // Twice the longest pattern, because UTF-16 spells it with a zero beside each letter.
            kept = Math.min(filled, 2 * DECLARATION.length);
            System.arraycopy(buffer, filled - kept, buffer, 0, kept);
        }
    }

    /** Finds the pattern in UTF-8 and, stepping over zeros, in UTF-16. */
    private static boolean contains(byte[] buffer, int length, byte[] pattern) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '<' && matches(buffer, i, length, pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] buffer, int from, int length, byte[] pattern) {
        int at = from;
        for (byte expected : pattern) {
            while (at < length && buffer[at] == 0) {
                at++;
            }
            if (at >= length || buffer[at] != expected) {
                return false;
            }
            at++;
        }
        return true;
    }
}
