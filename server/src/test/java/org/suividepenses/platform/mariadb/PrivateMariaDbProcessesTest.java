package org.suividepenses.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.testing.ChildJvm;

/** The server between several processes: shared, left behind, killed. */
class PrivateMariaDbProcessesTest {
    private static final MariaDbOptions OPTIONS = MariaDbOptions.forTests();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path temporary;

    private DataDirectory data;

    PrivateMariaDbProcessesTest() {
        this.data = new DataDirectory(Path.of("/"));
    }

    @BeforeEach
    void openData() {
        data = DataDirectory.open(temporary.resolve("data"));
    }

    @AfterEach
    void leaveNoServerBehind() {
        server().flatMap(left -> ProcessHandle.of(left.pid())).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void theLastProcessToCloseStopsTheServer() throws IOException {
        try (ChildJvm other = ChildJvm.start(DatabaseUser.class, data.root().toString())) {
            long pid = Long.parseLong(other.answer());
            PrivateMariaDb here = PrivateMariaDb.open(data, OPTIONS);
            assertThat(here.pid()).isEqualTo(pid);
            here.close();
            assertThat(server()).isPresent();
            other.tell("close");
            assertThat(other.answer()).isEqualTo("closed");
            assertThat(server()).isEmpty();
        }
    }

    @Test
    void theServerOfAKilledProcessIsAdopted() throws Exception {
        try (ChildJvm other = ChildJvm.start(DatabaseUser.class, data.root().toString())) {
            long pid = Long.parseLong(other.answer());
            other.kill();
            try (PrivateMariaDb here = PrivateMariaDb.open(data, OPTIONS)) {
                assertThat(here.pid()).isEqualTo(pid);
                assertThat(Sql.query(here.jdbc(), "select 1")).isEqualTo("1");
            }
            assertThat(server()).isEmpty();
        }
    }

    @Test
    void anAdoptedServerIsWatchedToo() throws Exception {
        try (ChildJvm other = ChildJvm.start(DatabaseUser.class, data.root().toString())) {
            long pid = Long.parseLong(other.answer());
            other.kill();
            try (PrivateMariaDb here = PrivateMariaDb.open(data, OPTIONS)) {
                ProcessHandle.of(pid).orElseThrow().destroyForcibly();
                await().atMost(PATIENCE).until(() -> here.pid() != pid);
                assertThat(Sql.query(here.jdbc(), "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void ofTwoProcessesThatSeeTheServerEndOneStartsIt() throws Exception {
        try (ChildJvm other = ChildJvm.start(DatabaseUser.class, data.root().toString())) {
            long killed = Long.parseLong(other.answer());
            try (PrivateMariaDb here = PrivateMariaDb.open(data, OPTIONS)) {
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                await().atMost(PATIENCE).until(() -> here.pid() != killed);
                await().atMost(PATIENCE).until(() -> {
                    other.tell("pid");
                    return Long.parseLong(other.answer()) == here.pid();
                });
                assertThat(Sql.query(here.jdbc(), "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aStaleSocketAndPidFileFoolNobody() throws Exception {
        try (ChildJvm other = ChildJvm.start(DatabaseUser.class, data.root().toString())) {
            long killed = Long.parseLong(other.answer());
            other.kill();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(PATIENCE).until(() -> server().isEmpty());
        }
        Path run = data.mariadb().resolve("run");
        assertThat(run.resolve("mariadb.sock")).exists();
        Files.writeString(
                run.resolve("mariadb.pid"),
                Long.toString(ProcessHandle.current().pid()));
        try (PrivateMariaDb here = PrivateMariaDb.open(data, OPTIONS)) {
            assertThat(Sql.query(here.jdbc(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theServerOfADeletedDirectoryIsEndedByTheNextStart() throws Exception {
        try (ChildJvm other = ChildJvm.start(DatabaseUser.class, data.root().toString())) {
            long orphan = Long.parseLong(other.answer());
            other.kill();
            deleteAndMakeAnew();
            try (PrivateMariaDb here = PrivateMariaDb.open(data, OPTIONS)) {
                assertThat(here.pid()).isNotEqualTo(orphan);
                assertThat(Sql.query(here.jdbc(), "select 1")).isEqualTo("1");
                assertThat(new ServerProcess(orphan, here(data)).alive()).isFalse();
            }
        }
    }

    @Test
    void aProcessWhoseDirectoryWasReplacedLeavesTheNewServerAlone() throws Exception {
        try (ChildJvm other = ChildJvm.start(DatabaseUser.class, data.root().toString())) {
            other.answer();
            deleteAndMakeAnew();
            try (PrivateMariaDb here = PrivateMariaDb.open(data, OPTIONS)) {
                long pid = here.pid();
                other.tell("close");
                assertThat(other.answer()).isEqualTo("closed");
                assertThat(server().map(ServerProcess::pid)).contains(pid);
                assertThat(Sql.query(here.jdbc(), "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void severalProcessesThatOpenAtOnceShareOneServer() throws IOException, SQLException {
        String directory = data.root().toString();
        try (ChildJvm first = ChildJvm.start(DatabaseUser.class, directory);
                ChildJvm second = ChildJvm.start(DatabaseUser.class, directory);
                PrivateMariaDb here = PrivateMariaDb.open(data, OPTIONS)) {
            String pid = Long.toString(here.pid());
            assertThat(first.answer()).isEqualTo(pid);
            assertThat(second.answer()).isEqualTo(pid);
        }
    }

    private void deleteAndMakeAnew() throws IOException {
        Directories.delete(data.root());
        data = DataDirectory.open(data.root());
    }

    private static Path here(DataDirectory data) {
        return data.mariadb().resolve("data");
    }

    private Optional<ServerProcess> server() {
        return ServerProcess.find(here(data));
    }
}
