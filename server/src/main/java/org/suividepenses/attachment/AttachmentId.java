package org.suividepenses.attachment;

import java.util.UUID;

/** A UUID version 7. */
public record AttachmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
