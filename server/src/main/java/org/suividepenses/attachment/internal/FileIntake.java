package org.suividepenses.attachment.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.DocumentFormat;
import org.suividepenses.attachment.DocumentRefusal;
import org.suividepenses.attachment.ReceivedFile;
import org.suividepenses.attachment.internal.examination.FileExamination;
import org.suividepenses.attachment.internal.scan.VirusScanner;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** The way of a file from a request into the storage. On any refusal nothing of it is left. */
@Component
public class FileIntake {

    private static final Logger log = LoggerFactory.getLogger(FileIntake.class);

    private final IncomingFiles incoming;
    private final FileExamination examination;
    private final VirusScanner scanner;
    private final StoredContents stored;
    private final ContentRepository contents;
    private final Intake intake;

    /** What an intake needs besides. */
    @Component
    record Intake(AttachmentLimits limits, IdSource ids, Clock clock) {}

    FileIntake(
            IncomingFiles incoming,
            FileExamination examination,
            VirusScanner scanner,
            StoredContents stored,
            ContentRepository contents,
            Intake intake) {
        this.incoming = incoming;
        this.examination = examination;
        this.scanner = scanner;
        this.stored = stored;
        this.contents = contents;
        this.intake = intake;
    }

    /** As {@link org.suividepenses.attachment.Attachments#receive}. */
    public ReceivedFile receive(String declaredName, InputStream content) throws IOException {
        UUID id = intake.ids().next();
        try {
            incoming.append(id, content, intake.limits().fileBytes());
            return store(id, declaredName, incoming.hash(id));
        } finally {
            incoming.remove(id);
        }
    }

    /** Takes what has arrived whole; the incoming file stays, and is removed by the caller. */
    public ReceivedFile store(UUID id, String declaredName, String sha256) throws IOException {
        Path file = incoming.path(id);
        DocumentFormat format = examination.examine(file);
        scan(file);
        long size = Files.size(file);
        contents.touch(sha256, size, intake.clock().instant());
        stored.keep(sha256, size, file);
        return new ReceivedFile(format.named(declaredName), format, size, sha256);
    }

    private void scan(Path file) {
        Optional<String> virus;
        try {
            virus = scanner.find(file);
        } catch (IOException unreachable) {
            log.warn("no scan for viruses: {}", unreachable.toString());
            throw ProblemException.of(ProblemType.SCANNER_UNAVAILABLE);
        }
        if (virus.isPresent()) {
            throw DocumentRefusal.VIRUS.problem(virus.get());
        }
    }
}
