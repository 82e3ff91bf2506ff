package org.suividepenses.platform.data;

import java.io.IOException;
import java.nio.file.Path;
import org.suividepenses.testing.ChildJvm;

/** A process beside the tests that serves the given directory until it is killed. */
final class ServerLockHolder {
    private ServerLockHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (ServerLock lock = ServerLock.take(DataDirectory.open(Path.of(arguments[0])))) {
            lock.announce("http://127.0.0.1:8080");
            ChildJvm.answer(Long.toString(ProcessHandle.current().pid()));
            System.in.readAllBytes();
        }
    }
}
