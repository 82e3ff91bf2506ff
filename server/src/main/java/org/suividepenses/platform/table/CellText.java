package org.suividepenses.platform.table;

/** Text in cells of files that spreadsheets open. */
public final class CellText {

    private CellText() {}

    /** What a spreadsheet would take for a formula becomes text (OWASP, CSV injection); also after leading spaces. */
    public static String inert(String text) {
        String bare = text.stripLeading();
        if (bare.isEmpty() && text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        boolean control = first == '\t' || first == '\r' || first == '\n' || first == 0;
        boolean formula = !bare.isEmpty() && "=+-@＝＋－＠".indexOf(bare.charAt(0)) >= 0;
        return control || formula ? "'" + text : text;
    }
}
