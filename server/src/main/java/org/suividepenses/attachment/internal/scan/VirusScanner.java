package org.suividepenses.attachment.internal.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for viruses in a file. */
@FunctionalInterface
public interface VirusScanner {

    /** Where no scanner is configured. */
    VirusScanner NONE = file -> Optional.empty();

    /**
     * The name of what was found; empty for a clean file.
     *
     * @throws IOException when the scanner cannot be asked, or did not answer
     */
    Optional<String> find(Path file) throws IOException;
}
