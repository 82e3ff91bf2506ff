package org.suividepenses.attachment;

import java.text.Normalizer;
import org.suividepenses.kernel.WrittenText;

/** The name that a sender gives a file: a label to read, never a path, and never what says what the file is. */
final class DocumentName {

    private static final int LENGTH = 150;
    private static final int EXTENSION_LENGTH = 8;

    private DocumentName() {}

    /**
     * The last part of a path, without what cannot be seen, with the ending of what the file really is.
     *
     * @param declared as sent; may be empty
     */
    static String of(String declared, DocumentFormat format) {
        String clean = clean(declared);
        int dot = clean.lastIndexOf('.');
        String extension = dot < 0 ? "" : clean.substring(dot + 1);
        if (format.isNamed(extension) && dot > 0) {
            return shortened(clean.substring(0, dot)) + "." + extension;
        }
        boolean another = dot > 0 && extension.matches("\\w{1," + EXTENSION_LENGTH + "}");
        String stem = another ? clean.substring(0, dot) : clean;
        int inner = stem.lastIndexOf('.');
        if (inner > 0 && format.isNamed(stem.substring(inner + 1))) {
            stem = stem.substring(0, inner);
        }
        return shortened(stem) + "." + format.extension();
    }

    /** The last part of a path, without what cannot be seen, for a file that is not known yet. */
    static String label(String declared) {
        String clean = clean(declared);
        int dot = clean.lastIndexOf('.');
        String extension = dot > 0 && clean.length() - dot <= EXTENSION_LENGTH + 1 ? clean.substring(dot) : "";
        return shortened(clean.substring(0, clean.length() - extension.length())) + extension;
    }

    private static String clean(String declared) {
        String last = declared.substring(Math.max(declared.lastIndexOf('/'), declared.lastIndexOf('\\')) + 1);
        return Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[\"<>|:*?]", "_")
                .strip();
    }

    private static String shortened(String stem) {
        String named = WrittenText.isEmpty(stem) ? "document" : stem;
        return named.codePointCount(0, named.length()) <= LENGTH
                ? named
                : named.substring(0, named.offsetByCodePoints(0, LENGTH));
    }
}
