package org.suividepenses.attachment.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.attachment.UnreadableContent;
import org.suividepenses.attachment.internal.storage.ContentStorage;
import org.suividepenses.attachment.internal.storage.StorageUnavailable;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/**
 * The contents of a storage, which leave it only as what was stored: a whole one is proven by its hash while it is read, a part only
 * given of what was proven within ten minutes.
 */
public final class StoredContents {

    private static final Logger log = LoggerFactory.getLogger(StoredContents.class);
    private static final Duration TRUST = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final ContentStorage storage;
    private final Cache<String, Boolean> proven = Caffeine.newBuilder()
            .expireAfterWrite(TRUST)
            .maximumSize(MOST_REMEMBERED)
            .build();

    public StoredContents(ContentStorage storage) {
        this.storage = storage;
    }

    /** How a content stands in the storage. */
    enum State {
        SOUND,
        ABSENT,
        /** Not what was stored, or not to be read. */
        DAMAGED
    }

    /**
     * Stores a content, unless it is there and sound: then all of it has been read.
     *
     * @param file as {@link ContentStorage#put}
     * @throws ProblemException DOCUMENTS_UNAVAILABLE when the storage does not take it now
     */
    void keep(String sha256, long sizeBytes, Path file) throws IOException {
        try {
            State found = state(sha256, sizeBytes);
            if (found != State.SOUND) {
                put(sha256, file, found);
            }
        } catch (StorageUnavailable away) {
            log.warn("a document cannot be stored: {}", away.toString());
            throw ProblemException.of(ProblemType.DOCUMENTS_UNAVAILABLE);
        }
    }

    /**
     * Reads all of a content that is there. No checksum that a storage keeps beside it stands in for that: it may be as old as the damage.
     *
     * @throws StorageUnavailable when nothing can be known of it now
     */
    State state(String sha256, long sizeBytes) throws StorageUnavailable {
        try (InputStream content = proving(sha256, sizeBytes)) {
            content.transferTo(OutputStream.nullOutputStream());
            return State.SOUND;
        } catch (NoSuchFileException absent) {
            return State.ABSENT;
        } catch (StorageUnavailable away) {
            throw away;
        } catch (IOException damage) {
            log.warn("content {} is damaged in {}: {}", sha256, storage.place(), damage.toString());
            proven.invalidate(sha256);
            return State.DAMAGED;
        }
    }

    /**
     * Stores a content in place of what was found.
     *
     * @param file as {@link ContentStorage#put}
     */
    void put(String sha256, Path file, State found) throws IOException {
        storage.put(sha256, file);
        if (found == State.DAMAGED) {
            log.warn("content {} is replaced in {} by a sound one", sha256, storage.place());
        }
    }

    /**
     * A part of a content, or all of it.
     *
     * @param sizeBytes of the whole
     * @param from the first byte, 0 and more
     * @param length how many bytes, 1 and more
     * @return every failure of it is an {@link UnreadableContent}
     */
    public InputStream open(String sha256, long sizeBytes, long from, long length) throws UnreadableContent {
        if (from == 0 && length == sizeBytes) {
            return whole(sha256, sizeBytes);
        }
        if (proven.getIfPresent(sha256) == null) {
            mustBeSound(sha256, sizeBytes);
        }
        return ContentStream.of(sha256, () -> storage.open(sha256, from, length));
    }

    /** Reads all of a content; what is wrong with it, or nothing. */
    Optional<UnreadableContent.Reason> fault(String sha256, long sizeBytes) {
        try {
            mustBeSound(sha256, sizeBytes);
            return Optional.empty();
        } catch (UnreadableContent unreadable) {
            return Optional.of(unreadable.reason());
        }
    }

    /** Asks whether a content is there, without reading it. */
    public void mustBeThere(String sha256, long sizeBytes) throws UnreadableContent {
        try {
            if (storage.holds(sha256, sizeBytes)) {
                return;
            }
        } catch (IOException failure) {
            throw ContentStream.unreadable(sha256, failure);
        }
        throw ContentStream.unreadable(sha256, new NoSuchFileException(sha256, null, storage.place()));
    }

    private void mustBeSound(String sha256, long sizeBytes) throws UnreadableContent {
        try (InputStream content = whole(sha256, sizeBytes)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (UnreadableContent unreadable) {
            throw unreadable;
        } catch (IOException closing) {
            log.debug("after the end of {}", sha256, closing);
        }
    }

    private InputStream whole(String sha256, long sizeBytes) throws UnreadableContent {
        return ContentStream.of(sha256, () -> proving(sha256, sizeBytes));
    }

    private ProvenStream proving(String sha256, long sizeBytes) throws IOException {
        return new ProvenStream(
                storage.open(sha256, 0, sizeBytes + 1), sha256, sizeBytes, () -> proven.put(sha256, Boolean.TRUE));
    }
}
