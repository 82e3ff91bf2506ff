package org.suividepenses.platform.mariadb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.platform.data.StartException;

/** The private database cannot be used; each reason is a type of its own. */
public abstract sealed class MariaDbException extends StartException {
    private MariaDbException(String reason, List<String> arguments, @Nullable Throwable cause) {
        super("mariadb." + reason, arguments, cause);
    }

    /** No MariaDB of the oldest accepted version or newer was found. */
    public static final class BinaryMissing extends MariaDbException {
        BinaryMissing(List<String> rejected) {
            super(
                    rejected.isEmpty() ? "binary-missing" : "binary-unsuitable",
                    List.of(MariaDbVersion.OLDEST.toString(), String.join(", ", rejected)),
                    null);
        }
    }

    /** The artifact that holds a MariaDB for machines without one was not fetched whole. */
    public static final class ArtifactBroken extends MariaDbException {
        ArtifactBroken(Path artifact, Throwable cause) {
            super("artifact-broken", List.of(artifact.toString()), cause);
        }
    }

    /** The data were last used by a newer MariaDB than any found. */
    public static final class BinaryTooOld extends MariaDbException {
        BinaryTooOld(MariaDbVersion data, MariaDbVersion newestFound) {
            super("binary-too-old", List.of(data.toString(), newestFound.toString()), null);
        }
    }

    /** A file or directory of the database cannot be written by this user. */
    public static final class NotWritable extends MariaDbException {
        NotWritable(Path path, @Nullable Throwable cause) {
            super("not-writable", List.of(path.toString(), System.getProperty("user.name", "?")), cause);
        }
    }

    /** No room is left where the database lies. */
    public static final class StorageFull extends MariaDbException {
        StorageFull(Path path, @Nullable Throwable cause) {
            super("storage-full", List.of(path.toString()), cause);
        }
    }

    /** The system tables of a new database could not be written. */
    public static final class InstallFailed extends MariaDbException {
        InstallFailed(String lastWords, Path log) {
            super("install-failed", List.of(lastWords, log.toString()), null);
        }
    }

    /** The server process ended before it answered. */
    public static final class StartFailed extends MariaDbException {
        StartFailed(String lastWords, Path log) {
            super("start-failed", List.of(lastWords, log.toString()), null);
        }
    }

    /** The server process lives and does not answer, or does not end. */
    public static final class NotAnswering extends MariaDbException {
        NotAnswering(long pid, Duration waited, Path log) {
            super(
                    "not-answering",
                    List.of(Long.toString(pid), Long.toString(waited.toSeconds()), log.toString()),
                    null);
        }
    }

    /** A server that cannot be seen from here, as in another container, holds the files of the database. */
    public static final class DataInUse extends MariaDbException {
        DataInUse(Path file, Duration waited) {
            super("data-in-use", List.of(file.toString(), Long.toString(waited.toSeconds())), null);
        }
    }

    /** Another process kept the database's start to itself for too long. */
    public static final class StartBusy extends MariaDbException {
        StartBusy(Path lock, Duration waited) {
            super("start-busy", List.of(lock.toString(), Long.toString(waited.toSeconds())), null);
        }
    }

    /** The server answers and does not accept the password kept beside its data. */
    public static final class PasswordRefused extends MariaDbException {
        PasswordRefused(Path credentials, Throwable cause) {
            super("password-refused", List.of(credentials.toString()), cause);
        }
    }

    /** The system tables could not be brought to the server's version. */
    public static final class UpgradeFailed extends MariaDbException {
        UpgradeFailed(MariaDbVersion from, MariaDbVersion to, Path log) {
            super("upgrade-failed", List.of(from.toString(), to.toString(), log.toString()), null);
        }
    }
}
