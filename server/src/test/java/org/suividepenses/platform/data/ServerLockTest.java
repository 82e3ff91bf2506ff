package org.suividepenses.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.testing.ChildJvm;

class ServerLockTest {
    @TempDir
    private Path temporary;

    private DataDirectory data;

    ServerLockTest() {
        this.data = new DataDirectory(Path.of("/"));
    }

    @BeforeEach
    void openData() {
        data = DataDirectory.open(temporary.resolve("data"));
    }

    @Test
    void aSecondServerIsToldWhoTheFirstIs() throws IOException {
        try (ChildJvm first = ChildJvm.start(ServerLockHolder.class, data.root().toString())) {
            String pid = first.answer();
            assertThatExceptionOfType(DataDirectoryException.class)
                    .isThrownBy(() -> ServerLock.take(data))
                    .satisfies(refusal -> {
                        assertThat(refusal.messageKey()).isEqualTo("data.in-use");
                        assertThat(refusal.arguments())
                                .containsExactly(data.root().toString(), pid, "http://127.0.0.1:8080");
                    });
            assertThat(ServerLock.holder(data))
                    .contains(new ServerLock.Holder(Long.parseLong(pid), "http://127.0.0.1:8080"));
        }
    }

    @Test
    void aKilledServerLeavesTheDirectoryFree() throws IOException {
        try (ChildJvm first = ChildJvm.start(ServerLockHolder.class, data.root().toString())) {
            first.answer();
            first.kill();
        }
        assertThat(ServerLock.holder(data)).isEmpty();
        ServerLock.take(data).close();
    }

    @Test
    void askingForTheHolderDoesNotFreeTheLockOfThisProcess() throws IOException {
        try (ServerLock lock = ServerLock.take(data)) {
            lock.announce("http://127.0.0.1:9090");
            assertThat(ServerLock.holder(data))
                    .hasValueSatisfying(holder -> assertThat(holder.address()).isEqualTo("http://127.0.0.1:9090"));
            try (ChildJvm second =
                    ChildJvm.start(ServerLockHolder.class, data.root().toString())) {
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(second::answer)
                        .withMessageContaining("data.in-use");
            }
        }
    }
}
