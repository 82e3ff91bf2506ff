package org.suividepenses.platform.database;

import java.nio.file.Path;
import java.util.List;
import org.suividepenses.platform.data.StartException;

/** There is nothing to work on where a command looks for an installation, and it is none that begins one. */
final class NoInstallation extends StartException {

    private NoInstallation(String messageKey, List<String> arguments) {
        super(messageKey, arguments, null);
    }

    static NoInstallation in(Path data) {
        return new NoInstallation(
                "data.no-installation",
                List.of(data.toAbsolutePath().normalize().toString()));
    }

    /** In the server of {@code SUIVI_DB_URL}. */
    static NoInstallation inExternalDatabase() {
        return new NoInstallation("database.no-installation", List.of());
    }
}
