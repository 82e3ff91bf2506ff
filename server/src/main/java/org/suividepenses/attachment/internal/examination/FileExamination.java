package org.suividepenses.attachment.internal.examination;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.DocumentFormat;
import org.suividepenses.attachment.DocumentRefusal;
import org.suividepenses.platform.document.PictureSize;
import org.suividepenses.platform.document.ReadingTurns;

/**
 * Finds out what a file is by what it holds, whatever it is called: one of the {@link DocumentFormat}s and nothing else
 * besides, or refused. Reads parts and streams; no file is held in memory, no picture and no XML is parsed, nothing is unpacked to disk.
 */
@Component
public class FileExamination {

    private static final int HEAD_BYTES = 8192;
    /** Beyond what any camera or scanner makes; who looks at it has to unpack it. */
    private static final long PIXELS_LIMIT = 300_000_000;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final ReadingTurns turns;

    FileExamination(ReadingTurns turns) {
        this.turns = turns;
    }

    /** @throws org.suividepenses.kernel.ProblemException with the {@link DocumentRefusal} that it earns; DOCUMENTS_BUSY */
    public DocumentFormat examine(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw DocumentRefusal.EMPTY.problem();
        }
        DocumentFormat format = format(file, head);
        switch (format) {
            case PDF -> PdfExamination.check(file, head, turns);
            case JPEG -> {
                mustBeOfASize(file);
                ForeignContent.mustBeNone(file, head, ForeignContent.IN_IMAGES);
            }
            case HEIC -> ForeignContent.mustBeNone(file, head, ForeignContent.IN_IMAGES);
            case PNG -> {
                PngExamination.check(file);
                mustBeOfASize(file);
                ForeignContent.mustBeNone(file, head, ForeignContent.IN_IMAGES);
            }
            case DOCX, XLSX, ODT, ODS -> ForeignContent.mustHaveNoPdfHead(head);
        }
        return format;
    }

    private static void mustBeOfASize(Path file) {
        if (PictureSize.pixels(file).orElse(0) > PIXELS_LIMIT) {
            throw DocumentRefusal.BOMB.problem();
        }
    }

    private DocumentFormat format(Path file, byte[] head) throws IOException {
        String type = detected(head);
        return switch (type) {
            case "application/pdf" -> DocumentFormat.PDF;
            case "image/jpeg" -> DocumentFormat.JPEG;
            case "image/png", "image/apng" -> DocumentFormat.PNG;
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" -> DocumentFormat.HEIC;
            case "text/html", "application/xhtml+xml", "image/svg+xml" -> throw DocumentRefusal.ACTIVE.problem();
            case "application/x-tika-msoffice",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint",
                    "application/x-tika-ooxml-protected" -> throw DocumentRefusal.OLD_OFFICE.problem();
            case "application/gzip",
                    "application/x-rar-compressed",
                    "application/x-7z-compressed",
                    "application/x-tar",
                    "application/x-gtar",
                    "application/x-bzip2",
                    "application/x-xz" -> throw DocumentRefusal.ARCHIVE.problem();
            default -> {
                if (isZip(head)) {
                    yield ZipExamination.format(file);
                }
                throw (isProgram(type, head) ? DocumentRefusal.PROGRAM : other(head)).problem();
            }
        };
    }

    private String detected(byte[] head) throws IOException {
        try (InputStream beginning = new ByteArrayInputStream(head)) {
            return types.detect(beginning, new Metadata()).getBaseType().toString();
        }
    }

    private static boolean isZip(byte[] head) {
        return head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    private static boolean isProgram(String type, byte[] head) {
        boolean shebang = head.length > 2 && head[0] == '#' && head[1] == '!';
        return shebang
                || type.contains("executable")
                || type.contains("msdownload")
                || type.contains("script")
                || type.contains("sharedlib")
                || type.contains("x-dosexec")
                || type.contains("java-vm")
                || type.endsWith("/x-sh")
                || type.endsWith("/x-bat")
                || type.endsWith("/x-elf")
                || type.endsWith("x-php");
    }

    /** HTML that no detector takes for it: a browser would. */
    private static DocumentRefusal other(byte[] head) {
        return ForeignContent.isCode(head, head.length) ? DocumentRefusal.ACTIVE : DocumentRefusal.UNSUPPORTED;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.copyOf(content.readNBytes(HEAD_BYTES), (int) Math.min(HEAD_BYTES, Files.size(file)));
        }
    }
}
