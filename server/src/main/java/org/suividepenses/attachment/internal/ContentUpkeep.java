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
import org.suividepenses.attachment.internal.StoredContents.State;
import org.suividepenses.attachment.internal.storage.ContentStorage;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.StorageReserve;

/** Goes through all contents that the database knows: proves them, or carries them from one storage to another. */
@Component
public class ContentUpkeep {

    private final ContentRepository contents;
    private final AttachmentRepository documents;
    private final Path directory;
    private final StorageReserve reserve;

    ContentUpkeep(ContentRepository contents, AttachmentRepository documents, DataDirectory data) {
        this.contents = contents;
        this.documents = documents;
        this.directory = data.passing();
        this.reserve = StorageReserve.of(data.root(), StorageReserve.DEFAULT_BYTES);
    }

    /** Hears how it goes; one thing after the other, on any thread. */
    public interface Listener {

        /** @param documents that are called so and hold it, some of them */
        void faulty(String sha256, Reason reason, List<String> documents);

        /** What was damaged where it was copied to is there again. */
        void replaced(String sha256);

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
     * @param replaced how many of them were damaged at the target
     * @param present contents that were at the target already, each of them sound
     * @param faulty contents that documents name and that are missing or another at the source: not copied
     */
    public record Copies(long copied, long copiedBytes, long replaced, long present, long faulty) {}

    /**
     * Reads every content that documents name to its end.
     *
     * @throws IOException when the storage cannot be reached: then nothing is known of the rest
     */
    public Proof verify(ContentStorage storage, Listener listener) throws IOException {
        StoredContents stored = new StoredContents(storage);
        Count count = new Count(listener);
        ContentWalk.each(contents, content -> {
            if (content.named()) {
                Optional<Reason> fault = stored.fault(content.sha256(), content.sizeBytes());
                if (fault.isEmpty()) {
                    count.sound();
                } else {
                    fault(content, fault.get(), storage, count);
                }
            }
            count.passed();
        });
        return count.proof();
    }

    /**
     * Copies what the target lacks or has damaged, each content proven on its way. What the target has is read to its end. May be repeated,
     * also after it was cut short, and beside a server that goes on storing at the source.
     *
     * @throws IOException when one of the two cannot be reached or written: what is copied stays
     * @throws ProblemException STORAGE_FULL
     */
    public Copies copy(ContentStorage from, ContentStorage to, Listener listener) throws IOException {
        StoredContents source = new StoredContents(from);
        StoredContents target = new StoredContents(to);
        Count count = new Count(listener);
        ContentWalk.each(contents, content -> {
            State found = target.state(content.sha256(), content.sizeBytes());
            if (found == State.SOUND) {
                count.present();
            } else {
                try {
                    carry(content, source, target, found);
                    count.carried(content, found);
                } catch (UnreadableContent unreadable) {
                    fault(content, unreadable.reason(), from, count);
                }
            }
            count.passed();
        });
        return count.copies();
    }

    /** By a file, since the target takes nothing of which the hash is not known to be right. */
    private void carry(Content content, StoredContents source, StoredContents target, State found) throws IOException {
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
            target.put(content.sha256(), file, found);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What no document names any more may be gone: it was swept away meanwhile, or was never stored. */
    private void fault(Content content, Reason reason, ContentStorage storage, Count count) throws IOException {
        if (reason == Reason.AWAY) {
            storage.mustAnswer();
            throw new IOException(storage.place() + ": " + content.sha256());
        }
        if (contents.isNamed(content.sha256())) {
            count.faulty(content, reason, documents.named(content.sha256()));
        }
    }

    /** What has been seen so far, on all threads. */
    private final class Count {

        private final Listener listener;
        private final long all = contents.count();
        private long seen;
        private long sound;
        private long bytes;
        private long replaced;
        private long present;
        private long faulty;

        Count(Listener listener) {
            this.listener = listener;
        }

        synchronized void passed() {
            seen++;
            listener.passed(seen, Math.max(seen, all));
        }

        synchronized void sound() {
            sound++;
        }

        synchronized void present() {
            present++;
        }

        synchronized void carried(Content content, State found) {
            sound++;
            bytes += content.sizeBytes();
            if (found == State.DAMAGED) {
                replaced++;
                listener.replaced(content.sha256());
            }
        }

        synchronized void faulty(Content content, Reason reason, List<String> documents) {
            faulty++;
            listener.faulty(content.sha256(), reason, documents);
        }

        synchronized Proof proof() {
            return new Proof(sound, faulty);
        }

        synchronized Copies copies() {
            return new Copies(sound, bytes, replaced, present, faulty);
        }
    }
}
