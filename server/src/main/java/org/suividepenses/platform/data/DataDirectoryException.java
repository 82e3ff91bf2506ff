package org.suividepenses.platform.data;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data directory cannot be used. */
public final class DataDirectoryException extends StartException {
    private DataDirectoryException(String messageKey, List<String> arguments, @Nullable Throwable cause) {
        super(messageKey, arguments, cause);
    }

    static DataDirectoryException notADirectory(Path path) {
        return new DataDirectoryException("data.not-a-directory", List.of(path.toString()), null);
    }

    static DataDirectoryException notWritable(Path path, @Nullable Throwable cause) {
        return new DataDirectoryException(
                "data.not-writable", List.of(path.toString(), System.getProperty("user.name", "?")), cause);
    }

    static DataDirectoryException storageFull(Path path, Throwable cause) {
        return new DataDirectoryException("data.storage-full", List.of(path.toString()), cause);
    }

    static DataDirectoryException inUse(Path path, ServerLock.Holder holder) {
        return new DataDirectoryException(
                "data.in-use",
                List.of(
                        path.toString(),
                        Long.toString(holder.pid()),
                        holder.address().isEmpty() ? "?" : holder.address()),
                null);
    }
}
