package org.suividepenses.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.attachment.internal.AttachmentLimits;
import org.suividepenses.attachment.internal.AttachmentRepository;
import org.suividepenses.attachment.internal.FileIntake;
import org.suividepenses.attachment.internal.StoredContents;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/**
 * Documents of subjects. A file is received first, outside of any transaction: on disk, examined, stored. Then the caller's
 * transaction, which holds the subject, names it. What is received and never named is swept away a day later.
 */
@Service
public class Attachments {

    private final FileIntake intake;
    private final AttachmentRepository repository;
    private final StoredContents contents;
    private final AttachmentLimits limits;
    private final IdSource ids;
    private final Clock clock;

    Attachments(
            FileIntake intake,
            AttachmentRepository repository,
            StoredContents contents,
            AttachmentLimits limits,
            IdSource ids,
            Clock clock) {
        this.intake = intake;
        this.repository = repository;
        this.contents = contents;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a file in, durably. Nothing names it yet.
     *
     * @param declaredName as sent
     * @throws ProblemException as said by {@link DocumentRefusal}; STORAGE_FULL, SCANNER_UNAVAILABLE,
     *     DOCUMENTS_UNAVAILABLE
     * @throws IOException when the content breaks off
     */
    public ReceivedFile receive(String declaredName, InputStream content) throws IOException {
        return intake.receive(declaredName, content);
    }

    /** @param fresh false when the subject had this content already, which then stays as it was */
    public record Attached(Attachment attachment, boolean fresh) {}

    /** Names a received file, in the transaction of a caller who holds the subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Attached attach(Subject subject, ReceivedFile file, String kind, Caller caller) {
        List<Attachment> present = repository.of(subject, limits.perSubject());
        Optional<Attachment> same = present.stream()
                .filter(attachment -> attachment.counts() && attachment.sha256().equals(file.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return new Attached(same.get(), false);
        }
        if (present.size() >= limits.perSubject()) {
            throw ProblemException.of(ProblemType.CONFLICT, "attachment.too-many", limits.perSubject());
        }
        Attachment attachment = new Attachment(
                new AttachmentId(ids.next()),
                subject,
                kind,
                file.name(),
                file.format(),
                file.sizeBytes(),
                file.sha256(),
                caller.userId(),
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        repository.insert(attachment);
        return new Attached(attachment, true);
    }

    /** Of one subject, in the order they were added, those struck out included. */
    @Transactional(readOnly = true)
    public List<Attachment> of(Subject subject) {
        return repository.of(subject, limits.perSubject());
    }

    @Transactional(readOnly = true)
    public Optional<Attachment> find(Subject subject, AttachmentId id) {
        return repository.find(subject, id);
    }

    /** How many of a subject's documents count. */
    @Transactional(readOnly = true)
    public int count(Subject subject) {
        return repository.count(subject);
    }

    /** The kinds of the documents that count, by subject. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> kinds(String subjectType, Collection<UUID> subjects) {
        return subjects.isEmpty() ? Map.of() : repository.kinds(subjectType, subjects);
    }

    /** The subjects of a type on which contents stand, by hash; at most {@code limit} places in all. */
    @Transactional(readOnly = true)
    public Map<String, List<UUID>> subjects(String subjectType, Collection<String> sha256, int limit) {
        return sha256.isEmpty() ? Map.of() : repository.subjects(subjectType, sha256, limit);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void classify(Attachment attachment, String kind) {
        repository.classify(attachment.id(), kind);
    }

    /** Keeps a document that no longer counts, with the reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void strike(Attachment attachment, String reason, Caller caller) {
        repository.strike(
                attachment.id(),
                new Attachment.Struck(caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Attachment attachment) {
        repository.delete(attachment.id());
    }

    /** Removes the documents of subjects that are removed themselves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAll(String subjectType, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            repository.deleteAll(subjectType, subjects);
        }
    }

    /**
     * A part of a document's content. Whoever reads it to its end has read what was stored: another content breaks off before.
     *
     * @param from the first byte, 0 and more
     * @param length how many bytes, 1 and more
     * @return fails with an {@link UnreadableContent} and nothing else
     */
    public InputStream open(Attachment attachment, long from, long length) throws UnreadableContent {
        return contents.open(attachment.sha256(), attachment.sizeBytes(), from, length);
    }

    /** Asks whether a document's content is there, without reading it. */
    public void mustBeThere(Attachment attachment) throws UnreadableContent {
        contents.mustBeThere(attachment.sha256(), attachment.sizeBytes());
    }

    /** The largest file that is taken. */
    public long fileLimitBytes() {
        return limits.fileBytes();
    }
}
