package org.suividepenses.budget;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.TransferJournal;
import org.suividepenses.budget.internal.TransferRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.web.Versions;

/**
 * Changes of appropriations after validation: requested, decided by somebody else, recorded in the ledger; the past is
 * never edited. A transfer is seen by whoever sees all its lines.
 */
@Service
@Transactional
public class BudgetTransfers {

    private final TransferRepository transfers;
    private final TransferPosting posting;
    private final TransferJournal journal;
    private final IdSource ids;
    private final Clock clock;

    BudgetTransfers(
            TransferRepository transfers, TransferPosting posting, TransferJournal journal, IdSource ids, Clock clock) {
        this.transfers = transfers;
        this.posting = posting;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** The transfers of a year, newest first, a page at a time. */
    @Transactional(readOnly = true)
    public Page<Transfer> list(int fiscalYear, int size, @Nullable String cursor, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return transfers.page(fiscalYear, size, cursor, caller.scope());
    }

    /** How many transfers of a year wait for their decision. */
    @Transactional(readOnly = true)
    public int waiting(int fiscalYear, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return transfers.countWaiting(fiscalYear, caller.scope());
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional(readOnly = true)
    public Transfer get(UUID id, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return transfers.find(id, caller.scope()).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /** How many wait for the decision of somebody who did not ask for them. */
    @Transactional(readOnly = true)
    public long awaiting(Caller caller) {
        caller.mustHave(Permission.BUDGET_APPROVE);
        return transfers.countRequested(caller.userId(), caller.scope());
    }

    /**
     * Asks for a transfer. It changes nothing yet.
     *
     * @param id null for a new one
     * @throws ProblemException VALIDATION naming every field; DUPLICATE when the id is taken
     */
    public Transfer request(@Nullable UUID id, TransferDraft draft, Caller caller) {
        caller.mustHave(Permission.BUDGET_WRITE);
        draft.check();
        posting.checkLines(draft, caller);
        Transfer requested = new Transfer(
                id == null ? ids.next() : id,
                draft.fiscalYear(),
                draft.kind(),
                TransferStatus.REQUESTED,
                draft.reason(),
                draft.reference(),
                hand(caller),
                null,
                "",
                draft.parts(),
                1);
        try {
            transfers.insert(requested);
        } catch (DuplicateKeyException taken) {
            throw ProblemException.of(ProblemType.DUPLICATE, "operation.id-taken");
        }
        journal.requested(requested, caller);
        return requested;
    }

    /**
     * Records a transfer in the ledger.
     *
     * @throws ProblemException NOT_FOUND, VERSION_STALE; CONFLICT when it is decided already or a line is not open;
     *     SEPARATION_OF_DUTIES for who asked for it; PERIOD_CLOSED; BUDGET_EXCEEDED when a line has not left what it gives
     */
    public Transfer approve(UUID id, long seenVersion, Caller caller) {
        Transfer requested = lock(id, seenVersion, caller);
        posting.post(requested, caller);
        return decide(requested, requested.decided(TransferStatus.RECORDED, hand(caller), ""), caller);
    }

    /**
     * Refuses a transfer.
     *
     * @param why 1 to {@value Transfer#REASON_LENGTH} characters
     * @throws ProblemException as {@link #approve}
     */
    public Transfer reject(UUID id, OverrideReason why, long seenVersion, Caller caller) {
        Transfer requested = lock(id, seenVersion, caller);
        return decide(requested, requested.decided(TransferStatus.REJECTED, hand(caller), why.text()), caller);
    }

    private Transfer lock(UUID id, long seenVersion, Caller caller) {
        caller.mustHave(Permission.BUDGET_APPROVE);
        Transfer requested =
                transfers.lock(id, caller.scope()).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seenVersion, requested.version());
        if (requested.status() != TransferStatus.REQUESTED) {
            throw ProblemException.of(ProblemType.CONFLICT, "transfer.decided");
        }
        if (requested.askedBy(caller)) {
            throw ProblemException.of(ProblemType.SEPARATION_OF_DUTIES, "transfer.own");
        }
        return requested;
    }

    private Transfer decide(Transfer requested, Transfer decided, Caller caller) {
        transfers.update(decided);
        journal.decided(requested, decided, caller);
        return decided;
    }

    private Transfer.Hand hand(Caller caller) {
        return new Transfer.Hand(caller.userId(), caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
