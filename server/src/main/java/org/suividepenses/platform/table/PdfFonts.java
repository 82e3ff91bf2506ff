package org.suividepenses.platform.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * Liberation Sans, embedded in every file: the fonts that readers have by themselves lack the narrow space, and accents
 * beyond western Europe. Its licence is the SIL Open Font License 1.1.
 */
public final class PdfFonts {

    private static final BaseFont PLAIN = read("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = read("LiberationSans-Bold.ttf");

    private PdfFonts() {}

    /** @param size in points */
    public static Font plain(int size) {
        return new Font(PLAIN, size);
    }

    /** @param size in points */
    static Font struck(int size) {
        return new Font(PLAIN, size, Font.STRIKETHRU);
    }

    /** @param size in points */
    public static Font bold(int size) {
        return new Font(BOLD, size);
    }

    private static BaseFont read(String name) {
        try (InputStream font = BaseFont.class.getResourceAsStream("/liberation/" + name)) {
            if (font == null) {
                throw new FileNotFoundException(name);
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, font.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
