package org.suividepenses.platform.cli;

import java.nio.file.Path;

/** Starts the application's services for a command, without its web server. */
@FunctionalInterface
public interface ApplicationStarter {

    /** @param data the data directory */
    Services start(Path data);
}
