package org.suividepenses.operation;

import static org.suividepenses.operation.OperationAction.APPROVE;
import static org.suividepenses.operation.OperationAction.CANCEL;
import static org.suividepenses.operation.OperationAction.DELETE;
import static org.suividepenses.operation.OperationAction.DUPLICATE;
import static org.suividepenses.operation.OperationAction.EDIT;
import static org.suividepenses.operation.OperationAction.PAY;
import static org.suividepenses.operation.OperationAction.RECALL;
import static org.suividepenses.operation.OperationAction.REJECT;
import static org.suividepenses.operation.OperationAction.REVERSE;
import static org.suividepenses.operation.OperationAction.SUBMIT;
import static org.suividepenses.operation.OperationAction.UNSIGN;

import java.util.List;
import org.suividepenses.budget.Stages;

/** Where an operation stands in its life, the one table of what may be done with it there, and what it charges. */
public enum OperationStatus {
    /** Its author's own: may still change or vanish. */
    DRAFT(SUBMIT, EDIT, DELETE, DUPLICATE),
    /** Numbered, and committed against its lines; never deleted. */
    SUBMITTED(APPROVE, REJECT, UNSIGN, RECALL, EDIT, CANCEL, DUPLICATE),
    /** Given back to its author, or taken back by them: see {@link ReturnKind}. It keeps its number and charges nothing until it is submitted again. */
    REJECTED(SUBMIT, EDIT, CANCEL, DUPLICATE),
    /** Agreed to, and realised. An edit voids the approval. */
    APPROVED(PAY, REVERSE, UNSIGN, EDIT, CANCEL, DUPLICATE),
    /** In full; while something remains to be paid, it is approved. */
    PAID(REVERSE, DUPLICATE),
    /** Kept visibly, with its number. */
    CANCELLED(DUPLICATE);

    private final List<OperationAction> actions;

    OperationStatus(OperationAction... actions) {
        this.actions = List.of(actions);
    }

    public boolean allows(OperationAction action) {
        return actions.contains(action);
    }

    /** What may be done, in the order it is offered. */
    public List<OperationAction> actions() {
        return actions;
    }

    /** Whether it waits for a signature or for money. */
    public boolean waits() {
        return this == SUBMITTED || this == APPROVED;
    }

    /** Whether supporting documents may be added: after the payment too, which often brings the receipt. */
    public boolean takesDocuments() {
        return this != CANCELLED;
    }

    /** Whether who pays may add some, without writing operations: what a payment asks for, and what it brings. */
    public boolean takesDocumentsOfPayers() {
        return this == APPROVED || this == PAID;
    }

    /** Whether a document may be struck out: not once the operation rests on it. */
    public boolean strikesDocuments() {
        return switch (this) {
            case SUBMITTED, REJECTED, APPROVED -> true;
            case DRAFT, PAID, CANCELLED -> false;
        };
    }

    /** Whether an operation here stands in the ledger. */
    public boolean charges() {
        return switch (this) {
            case SUBMITTED, APPROVED, PAID -> true;
            case DRAFT, REJECTED, CANCELLED -> false;
        };
    }

    /**
     * How far {@code amount} has come in the month of the operation; its payment stands in the month it was made.
     *
     * @param amount in minor units of the base currency
     */
    public Stages stages(long amount) {
        return switch (this) {
            case SUBMITTED -> Stages.committed(amount);
            case APPROVED, PAID -> Stages.realised(amount);
            case DRAFT, REJECTED, CANCELLED -> Stages.NONE;
        };
    }
}
