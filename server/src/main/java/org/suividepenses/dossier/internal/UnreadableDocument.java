package org.suividepenses.dossier.internal;

import java.io.IOException;
import org.suividepenses.attachment.Attachment;

/** A document whose stored file is gone or cannot be opened. */
public final class UnreadableDocument extends IOException {

    private static final long serialVersionUID = 1;

    private final String document;

    UnreadableDocument(Attachment document, IOException cause) {
        super("cannot read document " + document.sha256(), cause);
        this.document = document.name();
    }

    /** What it is called. */
    public String document() {
        return document;
    }
}
