package org.suividepenses.dossier.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfIndirectReference;

/**
 * A copy that keeps count of what it copies: of each object it holds some sixty bytes in memory until it ends, so that documents of
 * countless small ones would fill it together, though none does alone.
 */
final class CountedCopy extends PdfCopy {

    /** Looked at once in so many objects; a single page may have as many as a document. */
    private static final int OFTEN = 1_024;

    private final int most;
    private int objects;
    private Limit limit = Limit.NONE;

    /** @param most references that may be followed in all for what strangers sent */
    CountedCopy(Document whole, OutputStream out, int most) {
        super(whole, out);
        this.most = most;
    }

    /** Whether more may be copied. */
    interface Limit {
        Limit NONE = () -> {};

        /** @throws IOException when not */
        void check() throws IOException;
    }

    /** What is asked from now on, within pages too. */
    void limit(Limit asked) {
        limit = asked;
    }

    /** @throws IOException when as many were followed as may be */
    void mustTakeMore() throws IOException {
        if (objects > most) {
            throw new IOException("more objects than a dossier holds");
        }
    }

    @Override
    protected PdfIndirectReference copyIndirect(PRIndirectReference in) throws IOException {
        objects++;
        if (objects % OFTEN == 0) {
            limit.check();
        }
        return super.copyIndirect(in);
    }
}
