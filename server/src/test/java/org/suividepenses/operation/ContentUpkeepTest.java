package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.attachment.UnreadableContent.Reason;
import org.suividepenses.attachment.internal.ContentUpkeep;
import org.suividepenses.attachment.internal.ContentUpkeep.Copies;
import org.suividepenses.attachment.internal.storage.ContentStorage;
import org.suividepenses.testing.TestServer;

/** Contents are carried four at a time, and told one after the other. */
class ContentUpkeepTest {

    private static final int CONTENTS = 8;
    private static final int AT_ONCE = 4;
    private static final TestServer SERVER = TestServer.start();

    private static long bytes;

    private final Heard heard = new Heard();

    @BeforeAll
    static void receive() throws IOException {
        for (int number = 0; number < CONTENTS; number++) {
            byte[] paper = Paper.pdf("pièce " + number);
            bytes += paper.length;
            SERVER.get(Attachments.class).receive("piece.pdf", new ByteArrayInputStream(paper));
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static final class Heard implements ContentUpkeep.Listener {

        private final List<Long> passed = new ArrayList<>();
        private final List<String> replaced = new ArrayList<>();

        @Override
        public void faulty(String sha256, Reason reason, List<String> documents) {
            throw new AssertionError(sha256 + " is " + reason);
        }

        @Override
        public void replaced(String sha256) {
            replaced.add(sha256);
        }

        @Override
        public void passed(long contents, long of) {
            assertThat(contents).isLessThanOrEqualTo(of);
            passed.add(contents);
        }
    }

    /** A place in memory. */
    private static class Shelf implements ContentStorage {

        private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

        @Override
        public boolean holds(String sha256, long sizeBytes) {
            throw new AssertionError("a size proves nothing");
        }

        @Override
        public void put(String sha256, Path file) throws IOException {
            contents.put(sha256, Files.readAllBytes(file));
        }

        @Override
        public InputStream open(String sha256, long from, long length) throws IOException {
            byte[] content = contents.get(sha256);
            if (content == null) {
                throw new NoSuchFileException(sha256);
            }
            return new ByteArrayInputStream(content, (int) from, (int) length);
        }

        @Override
        public void delete(String sha256) {
            throw new AssertionError("nothing is removed anywhere");
        }

        @Override
        public void mustAnswer() {
            // It does.
        }

        @Override
        public String place() {
            return "shelf";
        }
    }

    private Copies copyTo(Shelf target) throws IOException {
        return SERVER.get(ContentUpkeep.class).copy(SERVER.get(ContentStorage.class), target, heard);
    }

    @Test
    void fourAreOnTheirWayAtOnce() throws IOException {
        CyclicBarrier four = new CyclicBarrier(AT_ONCE);
        Shelf meeting = new Shelf() {
            @Override
            public void put(String sha256, Path file) throws IOException {
                super.put(sha256, file);
                try {
                    four.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                    throw new IOException("nobody else came", alone);
                }
            }
        };
        assertThat(copyTo(meeting)).isEqualTo(new Copies(CONTENTS, bytes, 0, 0, 0));
        assertThat(meeting.contents).hasSize(CONTENTS);
        assertThat(heard.passed)
                .isEqualTo(LongStream.rangeClosed(1, CONTENTS).boxed().toList());
    }

    @Test
    void whatIsThereIsReadAndOnlyWhatIsDamagedIsCarriedAgain() throws IOException {
        Shelf shelf = new Shelf();
        copyTo(shelf);
        Map.Entry<String, byte[]> damaged = shelf.contents.entrySet().iterator().next();
        byte[] content = damaged.getValue();
        content[content.length - 1] ^= 1;
        assertThat(copyTo(shelf)).isEqualTo(new Copies(1, content.length, 1, CONTENTS - 1, 0));
        assertThat(heard.replaced).containsExactly(damaged.getKey());
        assertThat(copyTo(shelf)).isEqualTo(new Copies(0, 0, 0, CONTENTS, 0));
    }

    @Test
    void eachIsPassedOnceHoweverManyThereAre() throws IOException {
        int many = 1_500;
        SERVER.asOwner("insert into attachment_content select sha2(seq, 256), 10, now(6) from seq_1_to_" + many);
        try {
            SERVER.get(ContentUpkeep.class).verify(SERVER.get(ContentStorage.class), heard);
        } finally {
            SERVER.asOwner("delete from attachment_content where size_bytes = 10");
        }
        assertThat(heard.passed)
                .isEqualTo(LongStream.rangeClosed(1, CONTENTS + many).boxed().toList());
    }

    @Test
    void oneFailureEndsAll() {
        AtomicInteger tried = new AtomicInteger();
        Shelf broken = new Shelf() {
            @Override
            public void put(String sha256, Path file) throws IOException {
                tried.incrementAndGet();
                throw new IOException("the shelf has fallen");
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> copyTo(broken))
                .withMessage("the shelf has fallen");
        assertThat(tried.get()).isBetween(1, AT_ONCE);
        assertThat(heard.passed).isEmpty();
    }
}
