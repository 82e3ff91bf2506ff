package org.suividepenses.organisation.internal;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.suividepenses.organisation.Institution;

/**
 * The institution as the transaction at hand has read it last. Nearly every step asks for its currency or its years; the row
 * is read once for all of them, and one transaction reckons with one institution. It ends with the transaction, and one
 * that runs inside another has its own.
 */
final class InstitutionOfTransaction implements TransactionSynchronization {

    private Institution institution;

    private InstitutionOfTransaction(Institution institution) {
        this.institution = institution;
    }

    static Optional<Institution> read() {
        return ofTransaction().map(kept -> kept.institution);
    }

    /** Without effect outside a transaction. */
    static Institution keep(Institution institution) {
        ofTransaction().ifPresentOrElse(kept -> kept.institution = institution, () -> {
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new InstitutionOfTransaction(institution));
            }
        });
        return institution;
    }

    private static Optional<InstitutionOfTransaction> ofTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(InstitutionOfTransaction.class::isInstance)
                .map(InstitutionOfTransaction.class::cast)
                .findFirst();
    }
}
