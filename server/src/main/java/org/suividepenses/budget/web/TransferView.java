package org.suividepenses.budget.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.Transfer;
import org.suividepenses.budget.TransferKind;
import org.suividepenses.budget.TransferStatus;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Money;

/**
 * A transfer with what became of it.
 *
 * @param decidable whether the caller may decide on it now
 */
@Schema(name = "BudgetTransfer")
record TransferView(
        UUID id,
        int fiscalYear,
        TransferKind kind,
        TransferStatus status,
        String reason,
        String reference,
        List<TransferPartView> parts,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String decisionReason,
        boolean decidable,
        long version) {

    static TransferView of(Transfer transfer, Currency base, Caller caller) {
        Transfer.Hand decided = transfer.decided();
        return new TransferView(
                transfer.id(),
                transfer.fiscalYear(),
                transfer.kind(),
                transfer.status(),
                transfer.reason(),
                transfer.reference(),
                transfer.parts().stream()
                        .map(part -> new TransferPartView(
                                part.place().line().value(),
                                part.place().month(),
                                new Money(part.amount(), base).toPlainString()))
                        .toList(),
                transfer.requested().name(),
                transfer.requested().at(),
                decided == null ? null : decided.name(),
                decided == null ? null : decided.at(),
                transfer.decision(),
                transfer.decidableBy(caller),
                transfer.version());
    }

    /** @param month of the fiscal year from 1; 13 for what a carry-forward takes from the year before */
    record TransferPartView(UUID lineId, int month, String amount) {}
}
