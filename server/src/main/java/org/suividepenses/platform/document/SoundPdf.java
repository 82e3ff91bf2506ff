package org.suividepenses.platform.document;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.suividepenses.platform.document.UnsoundPdf.Flaw;

/**
 * A PDF whose every object was read once, under limits: its pages end, nothing in it swells, and it is known whether it holds
 * scripts. Names are compared as a reader decodes them, wherever an object is packed; and what lies beside the objects that are found
 * is searched too, since another reader may find others.
 */
public final class SoundPdf implements Closeable {

    /** Of what a document says of itself; how it is read aloud alone may be more than its pages. */
    private static final Set<COSName> NEEDED = Set.of(COSName.TYPE, COSName.PAGES);

    private final PDDocument document;
    private boolean acting;
    private int pages;

    private SoundPdf(PDDocument document) {
        this.document = document;
    }

    /**
     * Reads a file.
     *
     * @param turn ends after this document is closed
     * @throws UnsoundPdf when it must not be worked with
     * @throws IOException when the file itself cannot be read
     */
    public static SoundPdf open(Path file, ReadingTurn turn) throws IOException {
        Landmarks.check(file);
        boolean namesScripts = ByteSearch.holds(file, ScriptNames.IN_BYTES);
        StreamLimits limits = new StreamLimits(turn);
        SoundPdf pdf = new SoundPdf(parsed(file, limits, turn));
        pdf.read(limits);
        pdf.acting |= namesScripts;
        return pdf;
    }

    private static PDDocument parsed(Path file, StreamLimits limits, ReadingTurn turn) throws IOException {
        MemoryShare share = new MemoryShare(turn);
        MeasuredSource source = new MeasuredSource(file, share, turn);
        try {
            return new GuardedParser(source, limits, share).parse();
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError broken) {
            source.close();
            throw unsound(broken);
        }
    }

    private void read(StreamLimits limits) throws IOException {
        try {
            COSDocument objects = document.getDocument();
            acting = acts(objects, limits) || limits.foundScripts();
            COSDictionary root = objects.getTrailer().getCOSDictionary(COSName.ROOT);
            pages = PageTree.count(root == null ? null : root.getCOSDictionary(COSName.PAGES));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            document.close();
            throw unsound(broken);
        }
    }

    /** Garbage makes a parser of PDF fail with any of these; a kind of lock for which we have no library, with the last. */
    private static UnsoundPdf unsound(Throwable failure) {
        return switch (failure) {
            case UnsoundPdf known -> known;
            case InvalidPasswordException locked -> new UnsoundPdf(Flaw.LOCKED, locked);
            case NoClassDefFoundError locked -> new UnsoundPdf(Flaw.LOCKED, locked);
            default -> new UnsoundPdf(Flaw.BROKEN, failure);
        };
    }

    private static boolean acts(COSDocument document, StreamLimits limits) throws IOException {
        boolean acting = acts(document.getTrailer(), limits);
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSObject reference = document.getObjectFromPool(key);
            COSBase object = reference.getObject();
            if (object == null) {
                reference.setToNull();
            } else {
                acting |= acts(object, limits);
            }
        }
        return acting;
    }

    /** Of one object with what lies directly in it; what it refers to is an object of its own. */
    private static boolean acts(COSBase object, StreamLimits limits) throws IOException {
        boolean acting = false;
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(object);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case COSDictionary dictionary -> {
                    if (dictionary instanceof COSStream stream) {
                        limits.count(stream);
                    }
                    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                        acting |= ScriptNames.contains(entry.getKey().getName());
                        open.push(entry.getValue());
                    }
                }
                case COSArray array -> array.forEach(open::push);
                case COSName name -> acting |= ScriptNames.contains(name.getName());
                default -> {
                    // Numbers, texts and references hold nothing.
                }
            }
        }
        return acting;
    }

    /** Whether it holds scripts, or orders to start a program. */
    public boolean acts() {
        return acting;
    }

    /** Whether its author forbids to change or to take apart what everybody may read. */
    public boolean isProtected() {
        return document.isEncrypted();
    }

    /** How many there are; an empty document has none. */
    public int pages() {
        return pages;
    }

    /**
     * Writes what its pages need, in the plainest form there is, for readers that trust what they read. Objects are numbered anew, from
     * 1: for each number that is not used the table has a line.
     */
    public void rewrite(Path to) throws IOException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject();
        List.copyOf(root.keySet()).stream().filter(key -> !NEEDED.contains(key)).forEach(root::removeItem);
        document.getDocument().setHighestXRefObjectNumber(0);
        document.save(to.toFile(), CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
