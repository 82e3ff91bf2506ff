package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A living {@code mariadbd} of one data directory. It is recognised by its command line in {@code /proc}, not by a pid
 * file: a pid may have passed to another program, a server that still starts has written no pid file, and the child of a
 * parent that died stays in the process table after its end.
 */
record ServerProcess(long pid, Path data) {
    private static final Path PROCESSES = Path.of("/proc");

    /** The one that runs, ready or not. */
    static Optional<ServerProcess> find(Path data) {
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes
                    .map(process -> new ServerProcess(process.pid(), data))
                    .filter(ServerProcess::alive)
                    .findFirst();
        }
    }

    boolean alive() {
        return commandLine().contains(ServerCommand.dataOption(data));
    }

    /** Asks for a clean stop. */
    void askToStop() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }

    private List<String> commandLine() {
        try {
            byte[] arguments =
                    Files.readAllBytes(PROCESSES.resolve(Long.toString(pid)).resolve("cmdline"));
            return List.of(new String(arguments, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }
}
