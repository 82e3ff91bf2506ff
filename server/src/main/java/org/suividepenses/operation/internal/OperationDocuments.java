package org.suividepenses.operation.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.MissingDocument;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationAttachments;
import org.suividepenses.operation.OperationId;

/** What a change of an operation's documents asks of the operation, and leaves behind. */
@Component
public class OperationDocuments {

    private final OperationRepository repository;
    private final AttachmentCountRepository counts;
    private final Attachments attachments;
    private final OperationSteps steps;
    private final OperationJournal journal;
    private final RequiredDocuments required;

    OperationDocuments(
            OperationRepository repository,
            AttachmentCountRepository counts,
            Attachments attachments,
            OperationSteps steps,
            OperationJournal journal,
            RequiredDocuments required) {
        this.repository = repository;
        this.counts = counts;
        this.attachments = attachments;
        this.steps = steps;
        this.journal = journal;
        this.required = required;
    }

    @Transactional(readOnly = true)
    public Optional<Operation> find(OperationId id, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return repository.find(id, caller.scope());
    }

    /** Those that are within the caller's units. */
    @Transactional(readOnly = true)
    public Map<UUID, Operation> find(Collection<UUID> ids, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return repository.find(ids, caller.scope());
    }

    /** What an operation needs; nothing for one that this caller does not see. */
    @Transactional(readOnly = true)
    public List<MissingDocument> required(OperationId id, Caller caller) {
        return find(id, caller).map(required::of).orElse(List.of());
    }

    /**
     * Locks an operation that takes documents from this caller: who may write it, and who may pay it once it is approved.
     *
     * @throws ProblemException NOT_FOUND, FORBIDDEN, CONFLICT, PERIOD_CLOSED
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Operation holdForAdding(OperationId id, Caller caller) {
        caller.mustHaveOneOf(Permission.OPERATION_WRITE, Permission.OPERATION_PAY);
        Operation operation = locked(id, caller);
        if (!operation.status().takesDocuments()) {
            throw ProblemException.of(ProblemType.CONFLICT, "attachment.cancelled");
        }
        if (!takesFrom(caller, operation)) {
            throw ProblemException.of(ProblemType.CONFLICT, "attachment.not-approved");
        }
        steps.holdOpen(List.of(operation.content().date()), caller);
        return operation;
    }

    /**
     * Lets pass a locked operation whose documents may be struck out.
     *
     * @throws ProblemException CONFLICT, PERIOD_CLOSED
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustStrike(Operation operation, Caller caller) {
        if (!operation.status().strikesDocuments()) {
            throw ProblemException.of(ProblemType.CONFLICT, "attachment.not-struck." + operation.status());
        }
        steps.holdOpen(List.of(operation.content().date()), caller);
    }

    /** Counts an operation's documents anew, and tells what was done to one of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noted(Operation operation, String action, Changes changes, Caller caller) {
        counts.set(operation.id(), attachments.count(OperationAttachments.subject(operation.id())));
        journal.documented(operation.id(), action, changes, caller);
    }

    /**
     * Locks an operation for somebody who may write it.
     *
     * @throws ProblemException NOT_FOUND, FORBIDDEN
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Operation hold(OperationId id, Caller caller) {
        caller.mustHave(Permission.OPERATION_WRITE);
        return locked(id, caller);
    }

    /** Whether an operation takes documents from this caller, in the status in which it is. */
    public boolean takesFrom(Caller caller, Operation operation) {
        return operation.status().takesDocuments()
                && (caller.may(Permission.OPERATION_WRITE)
                        || caller.may(Permission.OPERATION_PAY)
                                && operation.status().takesDocumentsOfPayers());
    }

    private Operation locked(OperationId id, Caller caller) {
        return repository.lock(List.of(id), caller.scope()).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }
}
