package org.suividepenses.platform.data;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Room on the disk that writes must leave free. A MariaDB whose binary log finds no room does not refuse the commit: it
 * waits, with every writer behind it, until somebody frees some. So we refuse before.
 *
 * @param bytes how much is to stay free
 */
public record StorageReserve(FileStore store, long bytes) {
    /** Enough for what transactions under way still write to data, redo log and binary log. */
    public static final long DEFAULT_BYTES = 256L * 1024 * 1024;

    /** On the disk that holds the directory. */
    public static StorageReserve of(Path directory, long bytes) {
        try {
            return new StorageReserve(Files.getFileStore(directory), bytes);
        } catch (IOException e) {
            throw DataDirectoryException.notWritable(directory, e);
        }
    }

    /** True when less than the reserve is left; some microseconds, so it may be asked before every write. */
    public boolean isTouched() {
        try {
            return store.getUsableSpace() < bytes;
        } catch (IOException e) {
            return false;
        }
    }
}
