package org.suividepenses.dossier.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.RandomAccessFileOrArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.dossier.internal.CountedCopy.Limit;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.NoSpace;
import org.suividepenses.platform.document.ReadingTurn;
import org.suividepenses.platform.document.SoundPdf;
import org.suividepenses.platform.document.UnsoundPdf;
import org.suividepenses.platform.table.PdfFonts;

/**
 * Pages one behind the other, with a bookmark for each document: PDF as they are, pictures one a page. What cannot be laid on a page (an
 * office file, a HEIC picture, a PDF that is protected or broken) or only in part is named on a page of its own and embedded as it is.
 */
final class Binding {

    private static final Logger LOG = LoggerFactory.getLogger(Binding.class);
    private static final int MARGIN = 36;
    /** What pages inherit stands in each of them once they are bound: so many times larger a document may become, and so much. */
    private static final int GROWTH = 8;

    private static final long GROWTH_BYTES = 16L << 20;

    /** References that are followed for all documents of a dossier: some ten to a page of most, and some 13 MB of memory in all. */
    private static final int OBJECTS = 200_000;

    private final CountedCopy copy;
    private final Path bound;
    private final DossierRoom room;
    private final DocumentWords words;
    private final List<Map<String, Object>> bookmarks = new ArrayList<>();
    private int pages;

    /** @param out into {@code bound} */
    Binding(Document whole, OutputStream out, Path bound, DossierRoom room, DocumentWords words) {
        this.copy = new CountedCopy(whole, out, OBJECTS);
        this.bound = bound;
        this.room = room;
        this.words = words;
        copy.setCloseStream(false);
        whole.open();
    }

    /** How much of a document stands on pages of its own. */
    private enum Laid {
        WHOLE,
        PART,
        NOTHING
    }

    /** Writes a picture on a page. */
    private interface Drawing {
        void write(Path page) throws IOException;
    }

    /** Pages of our own. */
    void append(Path pdf, String title) throws IOException {
        append(pdf, title, Limit.NONE);
    }

    /** @param file its content */
    void append(Attachment document, Path file, ReadingTurn turn) throws IOException {
        Laid laid = switch (document.format()) {
            case PDF -> rewritten(document, file, turn);
            case JPEG -> drawn(document, page -> PicturePage.writeJpeg(file, page), turn);
            case PNG -> drawn(document, page -> PicturePage.writePng(file, page), turn);
            case HEIC, DOCX, XLSX, ODT, ODS -> Laid.NOTHING;
        };
        switch (laid) {
            case WHOLE -> {
                // Nothing more is to be said.
            }
            case PART -> embed(document, file, "embedded-part");
            case NOTHING -> embed(document, file, "embedded");
        }
    }

    private Laid drawn(Attachment document, Drawing drawing, ReadingTurn turn) throws IOException {
        Path page = room.file("picture");
        try {
            drawing.write(page);
            return laid(document, page, turn);
        } catch (IOException | RuntimeException unreadable) {
            mustNotBeOfOurDisk(unreadable);
            LOG.info("picture {} cannot be drawn: {}", document.sha256(), unreadable.toString());
            return Laid.NOTHING;
        } finally {
            Files.deleteIfExists(page);
        }
    }

    /** What strangers sent is read under limits and written anew; the reader behind the binding trusts what it reads. */
    private Laid rewritten(Attachment document, Path file, ReadingTurn turn) throws IOException {
        Path plain = room.file("plain");
        try {
            try (SoundPdf pdf = SoundPdf.open(file, turn)) {
                if (pdf.isProtected() || pdf.pages() == 0) {
                    return Laid.NOTHING;
                }
                pdf.rewrite(plain);
            }
            return laid(document, plain, turn);
        } catch (UnsoundPdf unsound) {
            LOG.info("document {} cannot be bound: {}", document.sha256(), unsound.toString());
            return Laid.NOTHING;
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private Laid laid(Attachment document, Path pdf, ReadingTurn turn) throws IOException {
        long limitBytes = Files.size(bound) + GROWTH * Files.size(pdf) + GROWTH_BYTES;
        int before = pages;
        try {
            append(pdf, words.title(document), () -> {
                turn.mustNotBeOver();
                copy.mustTakeMore();
                room.mustBeLeft();
                if (Files.size(bound) > limitBytes) {
                    throw new IOException("its pages hold the same over and over");
                }
            });
            return Laid.WHOLE;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            mustNotBeOfOurDisk(unreadable);
            LOG.info("document {} cannot be bound: {}", document.sha256(), unreadable.toString());
            if (pages == before) {
                return Laid.NOTHING;
            }
            bookmark(words.word("part", words.title(document)), before + 1);
            return Laid.PART;
        }
    }

    /** A full disk says nothing of a document. */
    private static void mustNotBeOfOurDisk(Throwable failure) {
        if (failure instanceof ProblemException full) {
            throw full;
        }
        if (failure instanceof IOException unwritten && NoSpace.causes(unwritten)) {
            throw ProblemException.of(ProblemType.STORAGE_FULL);
        }
    }

    private void append(Path pdf, String title, Limit limit) throws IOException {
        int first = pages + 1;
        PdfReader reader = new PdfReader(new RandomAccessFileOrArray(pdf.toString(), false, true), null);
        copy.limit(limit);
        try {
            if (!reader.isOpenedWithFullPermissions()) {
                throw new DocumentException("protected");
            }
            for (int at = 1; at <= reader.getNumberOfPages(); at++) {
                limit.check();
                copy.addPage(copy.getImportedPage(reader, at));
                pages++;
            }
            if (pages < first) {
                throw new DocumentException("no pages");
            }
            copy.freeReader(reader);
        } finally {
            copy.limit(Limit.NONE);
            reader.close();
        }
        bookmark(title, first);
    }

    private void bookmark(String title, int page) {
        Map<String, Object> bookmark = new HashMap<>();
        bookmark.put("Title", title);
        bookmark.put("Action", "GoTo");
        bookmark.put("Page", page + " Fit");
        bookmarks.add(bookmark);
    }

    private void embed(Attachment document, Path file, String why) throws IOException {
        Path page = room.file("embedded");
        try {
            try (OutputStream to = Files.newOutputStream(page);
                    Document note = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
                PdfWriter.getInstance(note, to).setCloseStream(false);
                note.open();
                note.add(new Paragraph(22, document.name(), PdfFonts.bold(14)));
                note.add(new Paragraph(16, words.kind(document), PdfFonts.plain(10)));
                note.add(new Paragraph(16, words.word(why), PdfFonts.plain(10)));
                note.add(new Paragraph(16, "SHA-256 " + document.sha256(), PdfFonts.plain(8)));
            }
            append(page, words.title(document));
            copy.addFileAttachment(
                    document.name(), PdfFileSpecification.fileEmbedded(copy, file.toString(), document.name(), null));
        } finally {
            Files.deleteIfExists(page);
        }
    }

    /** After the last page. */
    void end() {
        copy.setOutlines(bookmarks);
        copy.setViewerPreferences(PdfWriter.PageModeUseOutlines);
    }
}
