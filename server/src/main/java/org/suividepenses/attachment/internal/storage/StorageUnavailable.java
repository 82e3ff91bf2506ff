package org.suividepenses.attachment.internal.storage;

import java.io.IOException;

/** The place where contents lie does not answer, or lets nobody in; it says nothing about a content. */
public final class StorageUnavailable extends IOException {

    private static final long serialVersionUID = 1;

    StorageUnavailable(String place, Exception cause) {
        super(place + ": " + cause.getMessage(), cause);
    }
}
