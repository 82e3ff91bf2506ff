package org.suividepenses.platform.mariadb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines that run {@code mariadbd}. No option file is read: the machine's own server keeps its settings to itself. */
record ServerCommand(MariaDbBinary binary, MariaDbFiles files, MariaDbOptions options) {
    /** What MySQL 8 has by default, so that a statement means the same on both. */
    private static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    private static final int BINARY_LOG_KEPT_SECONDS = 3 * 24 * 3600;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /**
     * A server on the socket, in a session of its own so that Ctrl-C at the terminal does not reach it first. Without TLS,
     * for which newer servers would make themselves a key of seconds at every start.
     */
    List<String> serve() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(base(files.data()));
        command.addAll(List.of(
                "--socket=" + files.socket(),
                "--pid-file=" + files.pid(),
                "--log-error=" + files.log(),
                "--skip-networking",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=" + SQL_MODE,
                "--max-allowed-packet=64M",
                "--max-connections=200",
                "--local-infile=OFF",
                "--innodb-buffer-pool-size=" + options.bufferPoolMebibytes() + "M"));
        command.addAll(durability());
        return command;
    }

    /** A server that runs the statements of its standard input on a new data directory and ends. */
    List<String> bootstrap(Path directory) {
        List<String> command = base(directory);
        command.addAll(List.of(
                "--bootstrap",
                "--silent-startup",
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        return command;
    }

    private List<String> base(Path directory) {
        List<String> command = new ArrayList<>();
        command.add(binary.server().toString());
        command.add("--no-defaults");
        command.addAll(binary.placeOptions());
        command.add(dataOption(directory));
        command.add("--tmpdir=" + files.temporary());
        command.add("--innodb-log-file-size=" + redoLogMebibytes() + "M");
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private List<String> durability() {
        return switch (options.durability()) {
            case EVERY_COMMIT ->
                List.of(
                        "--innodb-flush-log-at-trx-commit=1",
                        "--sync-binlog=1",
                        "--server-id=1",
                        "--log-bin=binlog",
                        "--binlog-format=ROW",
                        "--max-binlog-size=128M",
                        "--binlog-expire-logs-seconds=" + BINARY_LOG_KEPT_SECONDS);
            case RELAXED -> List.of("--innodb-flush-log-at-trx-commit=0", "--skip-log-bin");
        };
    }

    private int redoLogMebibytes() {
        return switch (options.durability()) {
            case EVERY_COMMIT -> 128;
            case RELAXED -> 48;
        };
    }

    /** The one option by which a running server is recognised as the server of these data. */
    static String dataOption(Path directory) {
        return "--datadir=" + directory;
    }
}
