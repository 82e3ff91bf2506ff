package org.suividepenses.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The formats that are taken as supporting documents; everything else is refused. */
public enum DocumentFormat {
    PDF("application/pdf", true, "pdf"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    PNG("image/png", true, "png"),
    HEIC("image/heic", false, "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", false, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", false, "ods");

    private final String mediaType;
    private final boolean shown;
    private final List<String> extensions;

    DocumentFormat(String mediaType, boolean shown, String... extensions) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.extensions = List.of(extensions);
    }

    /** The only {@code Content-Type} such a document is ever answered with. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether browsers show it, so that it may be previewed in place. */
    public boolean shownByBrowsers() {
        return shown;
    }

    /** The usual ending of its names, without the dot. */
    public String extension() {
        return extensions.getFirst();
    }

    /** A label of a sender's file name, with the ending of this format. */
    public String named(String declared) {
        return DocumentName.of(declared, this);
    }

    boolean isNamed(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** @throws IllegalArgumentException for a media type that no format has */
    public static DocumentFormat of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mediaType));
    }
}
