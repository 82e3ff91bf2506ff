package org.suividepenses.operation;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.AttachmentId;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.attachment.Attachments.Attached;
import org.suividepenses.attachment.DocumentKinds;
import org.suividepenses.attachment.ReceivedFile;
import org.suividepenses.attachment.Subject;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.internal.OperationDocuments;

/**
 * The supporting documents of operations. Who sees an operation sees its documents; who may write it may add some, in every
 * status but cancelled, since a receipt often comes after the payment; who may pay it, once it is approved. Out of a draft a document may be taken; once the operation was
 * submitted it is only struck out, with a reason, and kept (ADR 0025). A closed period refuses all of it.
 */
@Service
public class OperationAttachments {

    /** The type of their subject. */
    public static final String SUBJECT = "OPERATION";

    private static final int MOST_PLACES = 1_000;

    private final OperationDocuments documents;
    private final Attachments attachments;
    private final DocumentKinds kinds;
    private final TransactionTemplate transaction;

    OperationAttachments(
            OperationDocuments documents,
            Attachments attachments,
            DocumentKinds kinds,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.attachments = attachments;
        this.kinds = kinds;
        this.transaction = transaction;
    }

    /** The subject of an operation's documents. */
    public static Subject subject(OperationId id) {
        return new Subject(SUBJECT, id.value());
    }

    /** In the order they were added; empty when there is no such operation for this caller. */
    public Optional<List<Attachment>> of(OperationId id, Caller caller) {
        return documents.find(id, caller).map(operation -> attachments.of(subject(id)));
    }

    public Optional<Attachment> find(OperationId id, AttachmentId document, Caller caller) {
        return documents.find(id, caller).flatMap(operation -> attachments.find(subject(id), document));
    }

    /**
     * Adds a file. The same content in the same operation is there once: it is answered as it stands.
     *
     * @param declaredName as sent
     * @param kind the code of a kind in use
     * @throws ProblemException NOT_FOUND, FORBIDDEN, CONFLICT, PERIOD_CLOSED before anything is read of the file; VALIDATION of
     *     the kind; as {@link Attachments#receive}
     */
    public Attached add(OperationId id, String declaredName, String kind, InputStream content, Caller caller)
            throws IOException {
        mustTake(id, kind, caller);
        return name(id, attachments.receive(declaredName, content), kind, caller);
    }

    /** As {@link #add}, before there is a file. */
    public void mustTake(OperationId id, String kind, Caller caller) {
        kinds.mustBeActive("/kind", kind);
        transaction.executeWithoutResult(status -> documents.holdForAdding(id, caller));
    }

    /** Names a file that was received. */
    public Attached name(OperationId id, ReceivedFile file, String kind, Caller caller) {
        return inOne(status -> {
            Operation operation = documents.holdForAdding(id, caller);
            Attached attached = attachments.attach(subject(id), file, kind, caller);
            if (attached.fresh()) {
                documents.noted(operation, "ATTACH", told(null, attached.attachment()), caller);
            }
            return attached;
        });
    }

    /**
     * Says of which kind a document is. Who does not write operations says it of those that they added.
     *
     * @throws ProblemException as {@link #add}; NOT_FOUND also for a document that is not there
     */
    public Attachment classify(OperationId id, AttachmentId document, String kind, Caller caller) {
        kinds.mustBeActive("/kind", kind);
        return inOne(status -> {
            Operation operation = documents.holdForAdding(id, caller);
            Attachment before = counting(id, document);
            if (!before.addedBy(caller)) {
                caller.mustHave(Permission.OPERATION_WRITE);
            }
            attachments.classify(before, kind);
            documents.noted(
                    operation,
                    "CLASSIFY",
                    Changes.none().field("documentKind", before.kind(), kind).field("document", "", before.name()),
                    caller);
            return attachments.find(subject(id), document).orElseThrow();
        });
    }

    /** Takes a document out of a draft that was never submitted. */
    public void remove(OperationId id, AttachmentId document, Caller caller) {
        transaction.executeWithoutResult(status -> {
            caller.mustHave(Permission.OPERATION_WRITE);
            Operation operation = documents.holdForAdding(id, caller);
            Attachment before = counting(id, document);
            if (!operation.losesDocuments()) {
                throw ProblemException.of(ProblemType.CONFLICT, "attachment.only-struck");
            }
            attachments.remove(before);
            documents.noted(operation, "DETACH", told(before, null), caller);
        });
    }

    /** Strikes a document out: it is kept, and counts no more. */
    public Attachment strike(OperationId id, AttachmentId document, StatusReason reason, Caller caller) {
        return inOne(status -> {
            Operation operation = documents.hold(id, caller);
            Attachment before = counting(id, document);
            documents.mustStrike(operation, caller);
            attachments.strike(before, reason.text(), caller);
            documents.noted(operation, "STRIKE", told(before, null).field("reason", null, reason.text()), caller);
            return attachments.find(subject(id), document).orElseThrow();
        });
    }

    private Attachment counting(OperationId id, AttachmentId document) {
        return attachments
                .find(subject(id), document)
                .filter(Attachment::counts)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    private <T> T inOne(Function<TransactionStatus, T> work) {
        return Objects.requireNonNull(transaction.execute(work::apply));
    }

    private static Changes told(@Nullable Attachment before, @Nullable Attachment after) {
        return Changes.none()
                .field("document", before == null ? null : before.name(), after == null ? null : after.name())
                .field("documentKind", before == null ? null : before.kind(), after == null ? null : after.kind())
                .field("sha256", before == null ? null : before.sha256(), after == null ? null : after.sha256());
    }

    /** What this caller is offered to do with an operation's documents; a closed period refuses it all the same. */
    public Offered offered(OperationId id, Caller caller) {
        return documents
                .find(id, caller)
                .map(operation -> new Offered(
                        documents.takesFrom(caller, operation),
                        caller.may(Permission.OPERATION_WRITE) && operation.losesDocuments(),
                        caller.may(Permission.OPERATION_WRITE)
                                && operation.status().strikesDocuments()))
                .orElse(new Offered(false, false, false));
    }

    /** What an operation needs; nothing for one that this caller does not see. */
    public List<MissingDocument> required(OperationId id, Caller caller) {
        return documents.required(id, caller);
    }

    /** Where else contents stand, by hash; those that stand nowhere else are left out. */
    public Map<String, Elsewhere> elsewhere(OperationId id, List<Attachment> of, Caller caller) {
        Map<String, List<UUID>> places = attachments.subjects(
                SUBJECT, of.stream().map(Attachment::sha256).toList(), MOST_PLACES);
        Map<UUID, Operation> visible =
                documents.find(places.values().stream().flatMap(List::stream).collect(Collectors.toSet()), caller);
        Map<String, Elsewhere> elsewhere = new HashMap<>();
        places.forEach((sha256, operations) -> {
            List<UUID> others = operations.stream()
                    .filter(other -> !other.equals(id.value()))
                    .toList();
            if (!others.isEmpty()) {
                List<Operation> seen = others.stream()
                        .map(visible::get)
                        .filter(Objects::nonNull)
                        .toList();
                elsewhere.put(sha256, new Elsewhere(seen, seen.size() < others.size()));
            }
        });
        return elsewhere;
    }

    /**
     * Other operations on which the same file stands.
     *
     * @param seen those within the caller's units
     * @param beyond whether there are some outside them, of which nothing else is said
     */
    public record Elsewhere(List<Operation> seen, boolean beyond) {}

    /** @param remove instead of striking out, from a draft */
    public record Offered(boolean add, boolean remove, boolean strike) {}
}
