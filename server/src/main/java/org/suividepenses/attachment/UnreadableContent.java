package org.suividepenses.attachment;

import java.io.IOException;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** What a document holds cannot be read now, or is no longer what was stored; nothing of it is to be taken for the document. */
public final class UnreadableContent extends IOException {

    private static final long serialVersionUID = 1;

    /** Each has a sentence of its own, {@code attachment.unreadable.<name>}. */
    public enum Reason {
        /** The storage does not answer, or broke off: the same later may pass. */
        AWAY(ProblemType.DOCUMENTS_UNAVAILABLE),
        MISSING(ProblemType.DOCUMENT_UNREADABLE),
        /** Its hash is another, or its size. */
        ALTERED(ProblemType.DOCUMENT_UNREADABLE);

        private final ProblemType type;

        Reason(ProblemType type) {
            this.type = type;
        }
    }

    private final Reason reason;

    public UnreadableContent(Reason reason, String sha256, Throwable cause) {
        super(reason + " " + sha256, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** As it is answered to whoever asked for the document: DOCUMENTS_UNAVAILABLE or DOCUMENT_UNREADABLE. */
    public ProblemException problem() {
        return ProblemException.of(reason.type, "attachment.unreadable." + reason.name());
    }
}
