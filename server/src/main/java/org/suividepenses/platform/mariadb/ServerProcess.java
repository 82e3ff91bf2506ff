package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A living {@code mariadbd} of one data directory. It is recognised by its command line in {@code /proc}, not by a pid
 * file: a pid may have passed to another program, a server that still starts has written no pid file, and the child of a
 * parent that died stays in the process table after its end.
 */
record ServerProcess(long pid, Path data) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final Charset ARGUMENTS = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    private static final Pattern ENDING = Pattern.compile("^\\d+ \\((mariadbd|mysqld)\\) [^ZX]");

    /** The one that runs, ready or not. */
    static Optional<ServerProcess> find(Path data) {
        return named(data).stream().filter(ServerProcess::worksHere).findFirst();
    }

    /** Those that still run on files of this name which somebody has deleted. */
    static List<ServerProcess> orphans(Path data) {
        return named(data).stream()
                .filter(process -> !process.worksHere() && process.isWithoutDirectory())
                .toList();
    }

    private static List<ServerProcess> named(Path data) {
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes
                    .map(process -> new ServerProcess(process.pid(), data))
                    .filter(process -> process.isOurs(process.commandLine()))
                    .toList();
        }
    }

    /**
     * Until its files are closed. A process that ends gives up its command line first; what then keeps its name, and is
     * not yet one that only waits to be collected by its parent, still holds the locks of the data.
     */
    boolean alive() {
        List<String> commandLine = commandLine();
        return commandLine.isEmpty() ? ENDING.matcher(status()).find() : isOurs(commandLine);
    }

    /** Asks for a clean stop. */
    void askToStop() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }

    /** Ends it without a word to its clients: for one that has nothing left to save. */
    void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** False when its directory is another than the one of that name now: that one was deleted or moved away. */
    private boolean worksHere() {
        Optional<Object> directory = Directories.identity(workingDirectory());
        return directory.isEmpty()
                || directory.equals(Directories.identity(data))
                || directory.equals(Directories.identity(data.resolveSibling(".")));
    }

    private boolean isWithoutDirectory() {
        try {
            return Files.readSymbolicLink(workingDirectory()).toString().endsWith(" (deleted)");
        } catch (IOException e) {
            return false;
        }
    }

    private Path workingDirectory() {
        return PROCESSES.resolve(Long.toString(pid)).resolve("cwd");
    }

    private boolean isOurs(List<String> commandLine) {
        return commandLine.contains(ServerCommand.dataOption(data));
    }

    private List<String> commandLine() {
        String arguments = read("cmdline");
        return arguments.isEmpty() ? List.of() : List.of(arguments.split("\0", -1));
    }

    /** Its number, its name in parentheses, and the letter of its state. */
    private String status() {
        return read("stat");
    }

    private String read(String file) {
        try {
            byte[] content =
                    Files.readAllBytes(PROCESSES.resolve(Long.toString(pid)).resolve(file));
            return new String(content, ARGUMENTS);
        } catch (IOException e) {
            return "";
        }
    }
}
