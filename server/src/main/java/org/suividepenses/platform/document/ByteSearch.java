package org.suividepenses.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Looks for a pattern of at most sixty-four bytes in bytes that pass by, in pieces of any size. */
public final class ByteSearch {

    private static final int BUFFER_BYTES = 1 << 16;
    /** The longest thing looked for, less one: what two pieces may cut. */
    private static final int OVERLAP_BYTES = 63;

    private final Pattern pattern;
    private String end = "";
    private boolean found;

    public ByteSearch(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Whether a pattern is anywhere in a file. */
    public static boolean holds(Path file, Pattern pattern) throws IOException {
        ByteSearch search = new ByteSearch(pattern);
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream content = Files.newInputStream(file)) {
            int read;
            while (!search.found() && (read = content.read(buffer)) >= 0) {
                search.pass(buffer, read);
            }
        }
        return search.found();
    }

    /** Looks at the next bytes. */
    public void pass(byte[] bytes, int length) {
        if (!found) {
            String text = end + new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            found = pattern.matcher(text).find();
            end = text.substring(Math.max(0, text.length() - OVERLAP_BYTES));
        }
    }

    public boolean found() {
        return found;
    }
}
