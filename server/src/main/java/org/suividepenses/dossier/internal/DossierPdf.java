package org.suividepenses.dossier.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.attachment.KindNames;
import org.suividepenses.attachment.UnreadableContent;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.NoSpace;
import org.suividepenses.platform.document.ReadingTurn;
import org.suividepenses.platform.document.ReadingTurns;
import org.suividepenses.platform.web.ProblemSentences;

/** Puts documents behind a page. One at a time is in a file beside the data; none is held in memory whole. */
@Component
public class DossierPdf {

    private final Attachments attachments;
    private final ProblemSentences sentences;
    private final ReadingTurns turns;
    private final DossierRoom room;

    DossierPdf(Attachments attachments, ProblemSentences sentences, ReadingTurns turns, DossierRoom room) {
        this.attachments = attachments;
        this.sentences = sentences;
        this.turns = turns;
        this.room = room;
    }

    /** Writes the page itself. */
    public interface Front {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes page and documents; {@code out} stays open. They are bound in a file first: on a slow line nobody else is waited for.
     *
     * @param title of the first page among the bookmarks
     * @param kinds in that language
     * @throws UnreadableDocument when a document's content is not there, breaks off or is another; nothing is written then
     * @throws ProblemException DOCUMENTS_BUSY when too many others read documents, STORAGE_FULL when the disk has no room for it; nothing is
     *     written then
     */
    public void write(
            Front front, String title, List<Attachment> documents, KindNames kinds, Locale language, OutputStream out)
            throws IOException {
        mustBeThere(documents);
        Path bound = room.file("bound");
        try {
            bind(front, title, documents, new DocumentWords(sentences, kinds, language), bound);
            Files.copy(bound, out);
        } finally {
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

    private void bind(Front front, String title, List<Attachment> documents, DocumentWords words, Path bound)
            throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(bound));
                Document whole = new Document()) {
            Binding binding = new Binding(whole, file, bound, room, words);
            append(front, title, binding);
            for (Attachment document : documents) {
                append(document, binding);
            }
            binding.end();
        } catch (IOException failure) {
            if (NoSpace.causes(failure)) {
                throw ProblemException.of(ProblemType.STORAGE_FULL);
            }
            throw failure;
        }
    }

    private void append(Front front, String title, Binding binding) throws IOException {
        Path page = room.file("page");
        try {
            try (OutputStream file = Files.newOutputStream(page)) {
                front.write(file);
            }
            binding.append(page, title);
        } finally {
            Files.deleteIfExists(page);
        }
    }

    private void append(Attachment document, Binding binding) throws IOException {
        Path file = room.file("document");
        try {
            fetch(document, file);
            try (ReadingTurn turn = turns.take()) {
                binding.append(document, file, turn);
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
}
