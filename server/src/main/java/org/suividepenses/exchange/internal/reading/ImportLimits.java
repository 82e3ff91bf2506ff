package org.suividepenses.exchange.internal.reading;

/**
 * What a file may hold at most. A file beyond one of these is refused as a whole, before memory or disk suffers.
 *
 * @param fileBytes size of the file as it is sent
 * @param lines rows, blank ones included
 * @param columns cells of one row
 * @param fieldCharacters characters of one cell
 * @param workbookParts files inside an XLSX
 * @param expandedBytes size of all parts of an XLSX once decompressed
 * @param sharedTextBytes size of the table of texts of an XLSX once decompressed: the only part held in memory
 */
public record ImportLimits(
        long fileBytes,
        long lines,
        int columns,
        int fieldCharacters,
        int workbookParts,
        long expandedBytes,
        long sharedTextBytes) {

    private static final long MEBIBYTE = 1024L * 1024;

    public static ImportLimits standard() {
        return new ImportLimits(512 * MEBIBYTE, 5_000_000, 500, 32 * 1024, 2_000, 2_048 * MEBIBYTE, 48 * MEBIBYTE);
    }

    public ImportLimits withFileBytes(long bytes) {
        return new ImportLimits(bytes, lines, columns, fieldCharacters, workbookParts, expandedBytes, sharedTextBytes);
    }
}
