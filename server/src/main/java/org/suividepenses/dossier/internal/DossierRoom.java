package org.suividepenses.dossier.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.StorageReserve;

/**
 * Where dossiers are bound and lie until they are sent, however slowly. Whoever reads leaves the disk more room than is asked of whoever
 * writes ({@link StorageReserve#DEFAULT_BYTES}): so no number of readers keeps anybody from writing.
 */
@Component
public class DossierRoom {

    private final Path directory;
    private final StorageReserve reserve;

    /** @param reserve what is left free, {@code suivi.dossier.reserve} */
    DossierRoom(DataDirectory data, @Value("${suivi.dossier.reserve:512MB}") DataSize reserve) {
        this.directory = data.passing();
        this.reserve = StorageReserve.of(data.root(), reserve.toBytes());
    }

    /**
     * A new file, which whoever asked for it deletes.
     *
     * @throws ProblemException STORAGE_FULL
     */
    public Path file(String name) throws IOException {
        mustBeLeft();
        return Files.createTempFile(DataDirectory.created(directory), name, ".tmp");
    }

    /** @throws ProblemException STORAGE_FULL when there is none */
    void mustBeLeft() {
        if (reserve.isTouched()) {
            throw ProblemException.of(ProblemType.STORAGE_FULL);
        }
    }
}
