package org.suividepenses.attachment.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where contents lie, named by their SHA-256 as 64 lower-case hexadecimal digits. Whatever it holds never changes. Each method
 * throws {@link StorageUnavailable} when the place cannot be reached, which says nothing about the content.
 */
public interface ContentStorage {

    /**
     * Whether a content is there whole, as far as its size tells.
     *
     * @param sizeBytes how large it is
     */
    boolean holds(String sha256, long sizeBytes) throws IOException;

    /**
     * Stores a content; when this returns it survives a loss of power. The same content twice is stored once; whatever
     * lay under this name is replaced, at one stroke.
     *
     * @param file on disk already; it stays where it is, and is not written to any more
     */
    void put(String sha256, Path file) throws IOException;

    /**
     * A part of a content; less when it ends before.
     *
     * @param from the first byte, 0 and more
     * @param length how many bytes, 1 and more
     * @throws java.nio.file.NoSuchFileException when it is not there
     */
    InputStream open(String sha256, long from, long length) throws IOException;

    /** Removes a content; nothing happens when it is not there. */
    void delete(String sha256) throws IOException;

    /**
     * Asks whether contents can be read and stored now.
     *
     * @throws StorageUnavailable when not
     */
    void mustAnswer() throws IOException;

    /** Where it is, as its operator knows it. */
    String place();
}
