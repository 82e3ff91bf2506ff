package org.suividepenses.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suividepenses.platform.data.DataDirectory;

/** The files in which contents of documents lie. */
public final class StoredFiles {

    private StoredFiles() {}

    /** Where a content lies in the data directory of a server. */
    public static Path of(TestServer server, String sha256) {
        return server.get(DataDirectory.class)
                .attachments()
                .resolve("content")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    /** Changes one byte in the middle, as a failing disk does. */
    public static void damage(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
    }
}
