package org.suividepenses.exchange.internal.reading;

import java.nio.charset.Charset;

/** Cleans what a cell says without changing what it means. */
final class CellText {

    /** The 32 characters that other programs wrote as C1 controls while believing they wrote UTF-8. */
    private static final String WINDOWS_1252_C1 = c1();

    private CellText() {}

    /** Without surrounding white space of any kind, and with mistaken C1 controls turned back into their characters. */
    static String clean(char[] buffer, int offset, int length) {
        int start = offset;
        int end = offset + length;
        while (start < end && isSpace(buffer[start])) {
            start++;
        }
        while (end > start && isSpace(buffer[end - 1])) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (buffer[i] >= 0x80 && buffer[i] <= 0x9F) {
                buffer[i] = WINDOWS_1252_C1.charAt(buffer[i] - 0x80);
            }
        }
        return start == end ? "" : new String(buffer, start, end - start);
    }

    static String clean(String text) {
        return clean(text.toCharArray(), 0, text.length());
    }

    /** Every kind of space, the no-break ones and the invisible ones included. */
    static boolean isSpace(char c) {
        return c <= ' '
                || c > 0x7F
                        && (c == '\u00A0'
                                || c == '\uFEFF'
                                || c == '\u200B'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c));
    }

    private static String c1() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }
}
