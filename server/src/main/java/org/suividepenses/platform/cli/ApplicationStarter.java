package org.suividepenses.platform.cli;

import java.nio.file.Path;

/** Starts the application's services for a command, without its web server. */
@FunctionalInterface
public interface ApplicationStarter {

    /**
     * @param data the data directory
     * @param mayBegin whether a new installation begins where there is none; otherwise that is refused, and nothing is made
     */
    Services start(Path data, boolean mayBegin);
}
