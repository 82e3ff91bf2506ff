package org.suividepenses.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.suividepenses.platform.data.DataDirectory;
import picocli.CommandLine.Option;

/** Which installation a measure is taken of. */
final class Installation {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory (default: ./data)",
            defaultValue = "${env:SUIVI_DATA:-data}")
    private Path data = Path.of("data");

    Path path() {
        return data;
    }

    DataDirectory open() throws IOException {
        return DataDirectory.open(data);
    }
}
