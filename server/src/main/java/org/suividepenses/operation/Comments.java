package org.suividepenses.operation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.internal.OperationJournal;
import org.suividepenses.operation.internal.OperationRepository;

/** Remarks on an operation that decide nothing; they stand in its history for good. */
@Service
@Transactional
public class Comments {

    private final OperationRepository repository;
    private final OperationJournal journal;
    private final ApplicationEventPublisher events;

    Comments(OperationRepository repository, OperationJournal journal, ApplicationEventPublisher events) {
        this.repository = repository;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Adds one.
     *
     * @throws ProblemException NOT_FOUND when there is none for this caller; FORBIDDEN for who neither writes nor approves
     */
    public void add(OperationId id, StatusReason text, Caller caller) {
        if (!caller.may(Permission.OPERATION_WRITE)
                && !caller.may(Permission.OPERATION_APPROVE)
                && !caller.may(Permission.OPERATION_PAY)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        Operation operation =
                repository.find(id, caller.scope()).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        journal.commented(operation, text.text(), caller);
        events.publishEvent(new OperationCommented(operation, text.text(), caller));
    }
}
