package org.suividepenses.attachment.internal.storage;

import java.io.IOException;

/** What lies under a hash has another hash, or another size than was stored, or cannot be read though its place can. */
public final class AlteredContent extends IOException {

    private static final long serialVersionUID = 1;

    public AlteredContent(String sha256) {
        super("not what was stored: " + sha256);
    }

    AlteredContent(String sha256, IOException cause) {
        super("not to be read: " + sha256 + ": " + cause.getMessage(), cause);
    }
}
