package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a MariaDB to run: {@code SUIVI_MARIADB_HOME}, then the machine's, then the one that the launcher fetched.
 *
 * @param environment of the process
 * @param systemDirectories where packages put {@code mariadbd}, beside the directories of PATH
 */
record BinaryFinder(Map<String, String> environment, List<Path> systemDirectories) {
    private static final List<String> NAMES = List.of("mariadbd", "mysqld");

    static BinaryFinder ofThisMachine() {
        return new BinaryFinder(
                System.getenv(),
                List.of(
                        Path.of("/usr/sbin"),
                        Path.of("/usr/bin"),
                        Path.of("/usr/libexec"),
                        Path.of("/usr/local/sbin"),
                        Path.of("/usr/local/bin"),
                        Path.of("/usr/local/mysql/bin"),
                        Path.of("/usr/local/mariadb/bin"),
                        Path.of("/opt/mariadb/bin")));
    }

    /**
     * The first that is new enough for the program and for the data.
     *
     * @param data the series that last used the data, if there are any
     */
    MariaDbBinary find(Optional<MariaDbVersion> data) {
        List<MariaDbBinary> suitable = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        MariaDbVersion needed = data.orElse(MariaDbVersion.OLDEST);
        for (Path executable : candidates().toList()) {
            Optional<MariaDbBinary> binary = examine(executable);
            if (binary.isEmpty()) {
                rejected.add(executable.toString());
            } else if (binary.get().version().compareTo(needed) >= 0) {
                return binary.get();
            } else {
                suitable.add(binary.get());
            }
        }
        Optional<MariaDbBinary> bundled = BundledMariaDb.in(environment).flatMap(this::examineHome);
        if (bundled.isPresent()) {
            if (bundled.get().version().compareTo(needed) >= 0) {
                return bundled.get();
            }
            suitable.add(bundled.get());
        }
        throw suitable.stream()
                .map(MariaDbBinary::version)
                .max(Comparator.naturalOrder())
                .<MariaDbException>map(newest -> new MariaDbException.BinaryTooOld(needed, newest))
                .orElseGet(() -> new MariaDbException.BinaryMissing(rejected));
    }

    private Stream<Path> candidates() {
        return Stream.of(home(), path(), systemDirectories.stream())
                .flatMap(directories -> directories)
                .flatMap(directory -> NAMES.stream().map(directory::resolve))
                .filter(Files::isExecutable)
                .map(BinaryFinder::real)
                .distinct();
    }

    private Stream<Path> home() {
        @Nullable String home = environment.get("SUIVI_MARIADB_HOME");
        return home == null || home.isBlank()
                ? Stream.empty()
                : Stream.of("bin", "sbin", "libexec").map(Path.of(home)::resolve);
    }

    private Stream<Path> path() {
        return Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
                .filter(directory -> directory.startsWith("/"))
                .map(Path::of);
    }

    private Optional<MariaDbBinary> examineHome(Path home) {
        return examine(home.resolve("bin").resolve("mariadbd"));
    }

    /** Nothing for another product, for a version that is too old, or for a program without its SQL scripts. */
    private Optional<MariaDbBinary> examine(Path executable) {
        return MariaDbVersion.announcedIn(versionOutput(executable))
                .filter(version -> version.compareTo(MariaDbVersion.OLDEST) >= 0)
                .flatMap(version -> shareOf(executable)
                        .map(share -> new MariaDbBinary(executable, unpackedHome(executable), share, version)));
    }

    private static Optional<Path> shareOf(Path executable) {
        Path prefix = executable.resolveSibling("..").normalize();
        return Stream.of("share", "share/mariadb", "share/mysql")
                .map(prefix::resolve)
                .filter(share -> Files.isReadable(share.resolve("mariadb_system_tables.sql"))
                        || Files.isReadable(share.resolve("mysql_system_tables.sql")))
                .findFirst();
    }

    /** Distributions build for {@code /usr}; everything else is told where it lies. */
    private static Optional<Path> unpackedHome(Path executable) {
        return executable.startsWith("/usr/sbin")
                        || executable.startsWith("/usr/bin")
                        || executable.startsWith("/usr/libexec")
                ? Optional.empty()
                : Optional.of(executable.resolveSibling("..").normalize());
    }

    private static String versionOutput(Path executable) {
        try {
            Process process = new ProcessBuilder(executable.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
