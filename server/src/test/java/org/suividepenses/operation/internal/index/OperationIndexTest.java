package org.suividepenses.operation.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.internal.index.IndexState.Reason;
import org.suividepenses.operation.internal.index.OperationIndex.Ownership;

/** The files of the index: kept, refused, replaced, shared; and the cursors it gives. */
class OperationIndexTest {

    private static final OperationQuery EVERYTHING = OperationQuery.of(OperationFilter.ALL, PermittedUnits.ALL);

    @TempDir
    Path directory;

    private final RandomOperations operations = new RandomOperations(5, 10, 300, false);

    @Test
    void whatIsCommittedIsThereAfterARestart() throws IOException {
        try (OperationIndex index = built(7)) {
            index.update(List.of(operations.next()));
            index.commit(new IndexStamp("here", 42));
            index.update(List.of(operations.next()));
        }
        try (OperationIndex index = new OperationIndex(directory)) {
            assertThat(index.open("here", Ownership.OWNER)).isEqualTo(new IndexState.Ready(new IndexStamp("here", 42)));
            assertThat(count(index)).isEqualTo(8);
        }
    }

    @Test
    void aMissingForeignOrDamagedIndexIsReportedAndReplaced() throws IOException {
        try (OperationIndex index = new OperationIndex(directory)) {
            assertThat(reason(index.open("here", Ownership.OWNER))).isEqualTo(Reason.MISSING);
            assertThatThrownBy(() -> index.search(EVERYTHING))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.type()).isEqualTo(ProblemType.INDEX_NOT_READY));
        }
        built(3).close();
        try (OperationIndex index = new OperationIndex(directory)) {
            assertThat(reason(index.open("elsewhere", Ownership.OWNER))).isEqualTo(Reason.FOREIGN);
        }
        damage();
        try (OperationIndex index = new OperationIndex(directory)) {
            assertThat(reason(index.open("here", Ownership.OWNER))).isEqualTo(Reason.CORRUPT);
            rebuild(index, 4);
            assertThat(count(index)).isEqualTo(4);
        }
        try (OperationIndex index = new OperationIndex(directory)) {
            assertThat(index.open("here", Ownership.OWNER)).isInstanceOf(IndexState.Ready.class);
        }
        assertThat(generations()).hasSize(1);
    }

    @Test
    void theOldGenerationAnswersUntilTheNewOneIsReady() throws IOException {
        try (OperationIndex index = built(5);
                IndexRebuild rebuild = index.beginRebuild()) {
            rebuild.add(List.of(operations.next()));
            assertThat(count(index)).isEqualTo(5);
            index.replaceBy(rebuild, new IndexStamp("here", 9));
            assertThat(count(index)).isEqualTo(1);
        }
    }

    @Test
    void aBuildGivenUpLeavesNothing() throws IOException {
        try (OperationIndex index = built(5)) {
            try (IndexRebuild rebuild = index.beginRebuild()) {
                rebuild.add(List.of(operations.next()));
            }
            assertThat(count(index)).isEqualTo(5);
            assertThat(generations()).hasSize(1);
        }
    }

    @Test
    void aFileThatIsCutWhileItIsReadIsNoticedAndReplaced() throws IOException {
        built(20_000).close();
        try (OperationIndex index = new OperationIndex(directory)) {
            index.open("here", Ownership.OWNER);
            assertThat(index.answers()).isTrue();
            cut();
            assertThatThrownBy(() -> count(index))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.type()).isEqualTo(ProblemType.INDEX_NOT_READY));
            assertThat(index.answers()).isFalse();
            assertThat(index.broken()).isTrue();
            rebuild(index, 30);
            assertThat(count(index)).isEqualTo(30);
            assertThat(index.broken()).isFalse();
        }
    }

    @Test
    void aGuestReadsTheLastCommitAndLeavesNothingBehind() throws IOException {
        try (OperationIndex server = built(5)) {
            try (OperationIndex command = new OperationIndex(directory)) {
                assertThat(command.open("here", Ownership.GUEST)).isInstanceOf(IndexState.Ready.class);
                command.update(List.of(operations.next()));
                assertThat(count(command)).isEqualTo(6);
                assertThat(count(server)).isEqualTo(5);
            }
            server.update(List.of(operations.next(), operations.next()));
            assertThat(count(server)).isEqualTo(7);
        }
        try (Stream<Path> entries = Files.list(directory)) {
            assertThat(entries.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("copy"));
        }
    }

    @Test
    void onlyItsOwnCursorsAreAccepted() throws IOException {
        try (OperationIndex index = built(30)) {
            String cursor =
                    Objects.requireNonNull(index.search(EVERYTHING.withSize(10)).nextCursor());
            assertThat(index.search(EVERYTHING.withSize(10).at(cursor)).ids()).hasSize(10);
            refused(index, EVERYTHING.at(cursor + "A"));
            refused(index, EVERYTHING.at(cursor.substring(1)));
            refused(index, EVERYTHING.at(""));
            refused(index, EVERYTHING.at("%%%"));
            refused(index, EVERYTHING.at(Cursor.encode("a", "b", "c", "d", "e")));
            String changed =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).replace('0', '1');
            refused(
                    index,
                    EVERYTHING.at(Base64.getUrlEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8))));
            OperationSort byAmount = OperationSort.parse("amount").orElseThrow();
            refused(index, EVERYTHING.sortedBy(byAmount).at(cursor));
        }
    }

    private static void refused(OperationIndex index, OperationQuery query) {
        assertThatThrownBy(() -> index.search(query))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST));
    }

    private OperationIndex built(int count) throws IOException {
        OperationIndex index = new OperationIndex(directory);
        index.open("here", Ownership.OWNER);
        rebuild(index, count);
        return index;
    }

    private void rebuild(OperationIndex index, int count) throws IOException {
        try (IndexRebuild rebuild = index.beginRebuild()) {
            rebuild.add(Stream.generate(operations::next).limit(count).toList());
            index.replaceBy(rebuild, new IndexStamp("here", 1));
        }
    }

    private static long count(OperationIndex index) {
        return Objects.requireNonNull(index.search(EVERYTHING).totals()).count();
    }

    private static Reason reason(IndexState state) {
        return state instanceof IndexState.Unusable unusable ? unusable.reason() : throwing(state);
    }

    private static Reason throwing(IndexState state) {
        throw new AssertionError(state);
    }

    private void damage() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith(".si"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
    }

    private void cut() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[0]);
            }
        }
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }
}
