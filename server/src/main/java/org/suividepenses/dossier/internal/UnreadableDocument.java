package org.suividepenses.dossier.internal;

import java.io.IOException;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.UnreadableContent;
import org.suividepenses.kernel.ProblemException;

/** A document whose content is gone, altered, or cannot be reached now. */
public final class UnreadableDocument extends IOException {

    private static final long serialVersionUID = 1;

    private final String document;
    private final transient UnreadableContent content;

    UnreadableDocument(Attachment document, UnreadableContent cause) {
        super("cannot read document " + document.sha256(), cause);
        this.document = document.name();
        this.content = cause;
    }

    /** As it is answered to whoever asked for the dossier. */
    public ProblemException problem() {
        return content.problem();
    }

    /** Whether it may be readable a little later. */
    public boolean passes() {
        return content.reason() == UnreadableContent.Reason.AWAY;
    }

    /** What it is called. */
    public String document() {
        return document;
    }
}
