package org.suividepenses.attachment.internal;

import java.util.Optional;
import org.suividepenses.attachment.internal.storage.BucketStorage;
import org.suividepenses.attachment.internal.storage.ContentStorage;
import org.suividepenses.attachment.internal.storage.DirectoryStorage;

/**
 * The places where contents may lie; to be closed.
 *
 * @param bucket where one is configured: then it is the one in use
 */
public record Storages(DirectoryStorage directory, Optional<BucketStorage> bucket) implements AutoCloseable {

    /** Where contents are stored and read. */
    public ContentStorage used() {
        return bucket.<ContentStorage>map(used -> used).orElse(directory);
    }

    @Override
    public void close() {
        bucket.ifPresent(BucketStorage::close);
    }
}
