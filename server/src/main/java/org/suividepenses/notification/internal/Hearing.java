package org.suividepenses.notification.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.approval.SignatureAwaited;
import org.suividepenses.approval.StandInNamed;
import org.suividepenses.budget.ThresholdsCrossed;
import org.suividepenses.exchange.ImportEnded;
import org.suividepenses.notification.Silence;
import org.suividepenses.operation.OperationCommented;
import org.suividepenses.operation.OperationsStepped;

/**
 * Hears what happens and has it told in the same transaction, at its end: so what is told has happened, and what concerns one
 * person many times is told once. What a command does, and what happens in {@link Silence}, is told to nobody.
 */
@Component
class Hearing {

    private final Telling telling;
    private final TransactionTemplate transaction;

    Hearing(Telling telling, TransactionTemplate transaction) {
        this.telling = telling;
        this.transaction = transaction;
    }

    @EventListener
    void stepped(OperationsStepped event) {
        if (event.by().userId() != null && !Silence.isKept()) {
            heard().steps.add(event);
        }
    }

    /** Before or after the step that made it wait; without one nobody did it, and nobody is told. */
    @EventListener
    void awaited(SignatureAwaited event) {
        if (!Silence.isKept()) {
            heard().awaited.add(event);
        }
    }

    @EventListener
    void commented(OperationCommented event) {
        if (event.by().userId() != null && !Silence.isKept()) {
            heard().comments.add(event);
        }
    }

    @EventListener
    void crossed(ThresholdsCrossed event) {
        if (event.by().userId() != null && !Silence.isKept()) {
            heard().thresholds.add(event);
        }
    }

    @EventListener
    void named(StandInNamed event) {
        heard().standIns.add(event);
    }

    @EventListener
    void ended(ImportEnded event) {
        transaction.executeWithoutResult(status -> heard().imports.add(event));
    }

    private Heard heard() {
        @Nullable Heard before = (Heard) TransactionSynchronizationManager.getResource(this);
        if (before != null) {
            return before;
        }
        Heard heard = new Heard();
        TransactionSynchronizationManager.bindResource(this, heard);
        TransactionSynchronizationManager.registerSynchronization(heard);
        return heard;
    }

    /** What one transaction has done that somebody may want to know. */
    private final class Heard implements TransactionSynchronization {

        private final List<OperationsStepped> steps = new ArrayList<>();
        private final List<SignatureAwaited> awaited = new ArrayList<>();
        private final List<OperationCommented> comments = new ArrayList<>();
        private final List<ThresholdsCrossed> thresholds = new ArrayList<>();
        private final List<StandInNamed> standIns = new ArrayList<>();
        private final List<ImportEnded> imports = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            telling.tell(steps, awaited, comments, thresholds, standIns, imports);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Hearing.this);
        }
    }
}
