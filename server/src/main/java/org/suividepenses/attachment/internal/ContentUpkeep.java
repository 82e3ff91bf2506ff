package org.suividepenses.attachment.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.UnreadableContent;
import org.suividepenses.attachment.UnreadableContent.Reason;
import org.suividepenses.attachment.internal.ContentRepository.Content;
import org.suividepenses.attachment.internal.storage.ContentStorage;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.StorageReserve;

/** Goes through all contents that the database knows: proves them, or carries them from one storage to another. */
@Component
public class ContentUpkeep {

    private static final int AT_ONCE = 500;

    private final ContentRepository contents;
    private final AttachmentRepository documents;
    private final Path directory;
    private final StorageReserve reserve;

    ContentUpkeep(ContentRepository contents, AttachmentRepository documents, DataDirectory data) {
        this.contents = contents;
        this.documents = documents;
        this.directory = data.root().resolve("tmp");
        this.reserve = StorageReserve.of(data.root(), StorageReserve.DEFAULT_BYTES);
    }

    /** Hears how it goes. */
    public interface Listener {

        /** @param documents that are called so and hold it, some of them */
        void faulty(String sha256, Reason reason, List<String> documents);

        /** After each content. */
        void passed(long contents, long of);
    }

    /**
     * @param proven contents that documents name and that are what was stored
     * @param faulty contents that are missing or another
     */
    public record Proof(long proven, long faulty) {}

    /**
     * @param copied contents, now at the target
     * @param copiedBytes all together
     * @param present contents that were at the target already
     * @param faulty contents that documents name and that are missing or another at the source: not copied
     */
    public record Copies(long copied, long copiedBytes, long present, long faulty) {}

    /**
     * Reads every content that documents name to its end.
     *
     * @throws IOException when the storage cannot be reached: then nothing is known of the rest
     */
    public Proof verify(ContentStorage storage, Listener listener) throws IOException {
        StoredContents stored = new StoredContents(storage);
        Count count = new Count(listener);
        eachContent(content -> {
            if (content.named()) {
                Optional<Reason> fault = stored.fault(content.sha256(), content.sizeBytes());
                if (fault.isEmpty()) {
                    count.sound++;
                } else {
                    count.fault(content, fault.get(), storage);
                }
            }
            count.passed();
        });
        return new Proof(count.sound, count.faulty);
    }

    /**
     * Copies what the target lacks, each content proven on its way. May be repeated, also after it was cut short, and beside a server
     * that goes on storing at the source.
     *
     * @throws IOException when one of the two cannot be reached or written: what is copied stays
     * @throws ProblemException STORAGE_FULL
     */
    public Copies copy(ContentStorage from, ContentStorage to, Listener listener) throws IOException {
        StoredContents source = new StoredContents(from);
        Count count = new Count(listener);
        eachContent(content -> {
            if (to.holds(content.sha256(), content.sizeBytes())) {
                count.present++;
            } else {
                try {
                    carry(content, source, to);
                    count.sound++;
                    count.bytes += content.sizeBytes();
                } catch (UnreadableContent unreadable) {
                    count.fault(content, unreadable.reason(), from);
                }
            }
            count.passed();
        });
        return new Copies(count.sound, count.bytes, count.present, count.faulty);
    }

    /** By a file, since the target takes nothing of which the hash is not known to be right. */
    private void carry(Content content, StoredContents source, ContentStorage to) throws IOException {
        if (reserve.isTouched()) {
            throw ProblemException.of(ProblemType.STORAGE_FULL);
        }
        Path file = Files.createTempFile(DataDirectory.created(directory), "content", ".tmp");
        try {
            try (InputStream in = source.open(content.sha256(), content.sizeBytes(), 0, content.sizeBytes());
                    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                in.transferTo(out);
                channel.force(true);
            }
            to.put(content.sha256(), file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private interface Work {
        void on(Content content) throws IOException;
    }

    private void eachContent(Work work) throws IOException {
        String last = "";
        List<Content> page;
        do {
            page = contents.after(last, AT_ONCE);
            for (Content content : page) {
                work.on(content);
                last = content.sha256();
            }
        } while (page.size() == AT_ONCE);
    }

    /** What has been seen so far. */
    private final class Count {

        private final Listener listener;
        private final long all = contents.count();
        private long seen;
        private long sound;
        private long bytes;
        private long present;
        private long faulty;

        Count(Listener listener) {
            this.listener = listener;
        }

        void passed() {
            seen++;
            listener.passed(seen, Math.max(seen, all));
        }

        /** What no document names any more may be gone: it was swept away meanwhile, or was never stored. */
        void fault(Content content, Reason reason, ContentStorage storage) throws IOException {
            if (reason == Reason.AWAY) {
                storage.mustAnswer();
                throw new IOException(storage.place() + ": " + content.sha256());
            }
            if (contents.isNamed(content.sha256())) {
                faulty++;
                listener.faulty(content.sha256(), reason, documents.named(content.sha256()));
            }
        }
    }
}
