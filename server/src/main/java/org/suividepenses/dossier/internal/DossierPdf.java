package org.suividepenses.dossier.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.RandomAccessFileOrArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.attachment.UnreadableContent;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.StorageReserve;
import org.suividepenses.platform.document.ReadingTurn;
import org.suividepenses.platform.document.SoundPdf;
import org.suividepenses.platform.document.UnsoundPdf;
import org.suividepenses.platform.table.PdfFonts;
import org.suividepenses.platform.web.ProblemSentences;

/**
 * Puts documents behind a page: PDF as they are, pictures one a page. What cannot be laid on a page (an office file, a HEIC
 * picture, a PDF that is protected or broken) is named on a page of its own and embedded as it is. One document at a time is
 * in a file beside the data; none is held in memory whole.
 */
@Component
public class DossierPdf {

    private static final Logger LOG = LoggerFactory.getLogger(DossierPdf.class);
    private static final int MARGIN = 36;
    /** What pages inherit stands in each of them once they are bound: so many times larger a document may become, and so much. */
    private static final int GROWTH = 8;

    private static final long GROWTH_BYTES = 16L << 20;

    private final Attachments attachments;
    private final ProblemSentences sentences;
    private final Path directory;
    private final StorageReserve reserve;

    DossierPdf(Attachments attachments, ProblemSentences sentences, DataDirectory data) {
        this.attachments = attachments;
        this.sentences = sentences;
        this.directory = data.passing();
        this.reserve = StorageReserve.of(data.root(), StorageReserve.DEFAULT_BYTES);
    }

    /** Writes the page itself. */
    public interface Front {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes page and documents; {@code out} stays open. They are bound in a file first: on a slow line nobody else is waited for.
     *
     * @param title of the first page among the bookmarks
     * @param kinds what kinds of documents are called, by their codes
     * @throws UnreadableDocument when a document's content is not there, breaks off or is another; nothing is written then
     * @throws ProblemException DOCUMENTS_BUSY when too many others read documents, STORAGE_FULL when the disk has no room for it; nothing is
     *     written then
     */
    public void write(
            Front front,
            String title,
            List<Attachment> documents,
            Map<String, String> kinds,
            Locale language,
            OutputStream out)
            throws IOException {
        mustBeThere(documents);
        DataDirectory.created(directory);
        Path page = Files.createTempFile(directory, "dossier", ".pdf");
        Path bound = Files.createTempFile(directory, "bound", ".pdf");
        try {
            try (OutputStream file = Files.newOutputStream(page)) {
                front.write(file);
            }
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(bound));
                    Document whole = new Document()) {
                Binding binding = new Binding(whole, file, bound, kinds, language);
                binding.append(page, title, () -> {});
                for (Attachment document : documents) {
                    binding.append(document);
                }
                binding.close();
            }
            Files.copy(bound, out);
        } finally {
            Files.deleteIfExists(page);
            Files.deleteIfExists(bound);
        }
    }

    private void mustBeThere(List<Attachment> documents) throws UnreadableDocument {
        for (Attachment document : documents) {
            try {
                attachments.mustBeThere(document);
            } catch (UnreadableContent unreadable) {
                throw new UnreadableDocument(document, unreadable);
            }
        }
    }

    /** Whether another page may be bound. */
    private interface Limit {
        void check() throws IOException;
    }

    /** Writes a picture on a page. */
    private interface Drawing {
        void write(Path page) throws IOException;
    }

    private final class Binding {

        private final PdfCopy copy;
        private final Path bound;
        private final Map<String, String> kinds;
        private final Locale language;
        private final List<Map<String, Object>> bookmarks = new ArrayList<>();
        private int pages;

        Binding(Document whole, OutputStream out, Path bound, Map<String, String> kinds, Locale language) {
            this.copy = new PdfCopy(whole, out);
            this.bound = bound;
            this.kinds = kinds;
            this.language = language;
            copy.setCloseStream(false);
            whole.open();
        }

        void append(Attachment document) throws IOException {
            if (reserve.isTouched()) {
                throw ProblemException.of(ProblemType.STORAGE_FULL);
            }
            Path file = Files.createTempFile(directory, "document", ".tmp");
            try {
                fetch(document, file);
                boolean laid;
                try (ReadingTurn turn = ReadingTurn.take()) {
                    laid = laid(document, file, turn);
                }
                if (!laid) {
                    embed(document, file);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        }

        private void fetch(Attachment document, Path file) throws IOException {
            try (InputStream content = attachments.open(document, 0, document.sizeBytes());
                    OutputStream to = Files.newOutputStream(file)) {
                content.transferTo(to);
            } catch (UnreadableContent unreadable) {
                throw new UnreadableDocument(document, unreadable);
            }
        }

        /** Whether it stands on pages of its own now. */
        private boolean laid(Attachment document, Path file, ReadingTurn turn) throws IOException {
            return switch (document.format()) {
                case PDF -> rewritten(document, file, turn);
                case JPEG -> drawn(document, page -> PicturePage.writeJpeg(file, page), turn);
                case PNG -> drawn(document, page -> PicturePage.writePng(file, page), turn);
                case HEIC, DOCX, XLSX, ODT, ODS -> false;
            };
        }

        private boolean drawn(Attachment document, Drawing drawing, ReadingTurn turn) throws IOException {
            Path page = Files.createTempFile(directory, "picture", ".pdf");
            try {
                drawing.write(page);
            } catch (IOException | RuntimeException unreadable) {
                Files.deleteIfExists(page);
                LOG.info("picture {} cannot be drawn: {}", document.sha256(), unreadable.toString());
                return false;
            }
            try {
                return tryToAppend(document, page, turn);
            } finally {
                Files.deleteIfExists(page);
            }
        }

        /** What strangers sent is read under limits and written anew; the reader behind the binding trusts what it reads. */
        private boolean rewritten(Attachment document, Path file, ReadingTurn turn) throws IOException {
            Path plain = Files.createTempFile(directory, "plain", ".pdf");
            try {
                try (SoundPdf pdf = SoundPdf.open(file, turn)) {
                    if (pdf.isProtected() || pdf.pages() == 0) {
                        return false;
                    }
                    pdf.rewrite(plain);
                }
                return tryToAppend(document, plain, turn);
            } catch (UnsoundPdf unsound) {
                LOG.info("document {} cannot be bound: {}", document.sha256(), unsound.toString());
                return false;
            } finally {
                Files.deleteIfExists(plain);
            }
        }

        private boolean tryToAppend(Attachment document, Path pdf, ReadingTurn turn) throws IOException {
            long limitBytes = Files.size(bound) + GROWTH * Files.size(pdf) + GROWTH_BYTES;
            try {
                append(pdf, kind(document) + " · " + document.name(), () -> {
                    turn.mustNotBeOver();
                    if (Files.size(bound) > limitBytes) {
                        throw new IOException("its pages hold the same over and over");
                    }
                });
                return true;
            } catch (IOException | RuntimeException | StackOverflowError unreadable) {
                LOG.info("document {} cannot be bound: {}", document.sha256(), unreadable.toString());
                return false;
            }
        }

        void append(Path pdf, String bookmark, Limit limit) throws IOException {
            PdfReader reader = new PdfReader(new RandomAccessFileOrArray(pdf.toString(), false, true), null);
            try {
                if (!reader.isOpenedWithFullPermissions()) {
                    throw new DocumentException("protected");
                }
                List<Integer> wanted = new ArrayList<>();
                for (int at = 1; at <= reader.getNumberOfPages(); at++) {
                    wanted.add(at);
                }
                int first = pages + 1;
                for (int at : wanted) {
                    limit.check();
                    copy.addPage(copy.getImportedPage(reader, at));
                    pages++;
                }
                if (pages >= first) {
                    bookmarks.add(bookmark(bookmark, first));
                }
                copy.freeReader(reader);
            } finally {
                reader.close();
            }
        }

        private static Map<String, Object> bookmark(String title, int page) {
            Map<String, Object> bookmark = new HashMap<>();
            bookmark.put("Title", title);
            bookmark.put("Action", "GoTo");
            bookmark.put("Page", page + " Fit");
            return bookmark;
        }

        private void embed(Attachment document, Path file) throws IOException {
            Path page = Files.createTempFile(directory, "embedded", ".pdf");
            try {
                try (OutputStream to = Files.newOutputStream(page);
                        Document note = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
                    PdfWriter.getInstance(note, to).setCloseStream(false);
                    note.open();
                    note.add(new Paragraph(22, document.name(), PdfFonts.bold(14)));
                    note.add(new Paragraph(16, kind(document), PdfFonts.plain(10)));
                    note.add(new Paragraph(16, word("embedded"), PdfFonts.plain(10)));
                    note.add(new Paragraph(16, "SHA-256 " + document.sha256(), PdfFonts.plain(8)));
                }
                append(page, kind(document) + " · " + document.name(), () -> {});
                copy.addFileAttachment(
                        document.name(),
                        PdfFileSpecification.fileEmbedded(copy, file.toString(), document.name(), null));
            } finally {
                Files.deleteIfExists(page);
            }
        }

        void close() {
            copy.setOutlines(bookmarks);
            copy.setViewerPreferences(PdfWriter.PageModeUseOutlines);
        }

        private String kind(Attachment document) {
            return kinds.getOrDefault(document.kind(), document.kind());
        }

        private String word(String key) {
            return sentences.sentence("voucher." + key, List.of(), language);
        }
    }
}
