package org.suividepenses.operation;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.operation.internal.SupplierTotalRepository;

/** Who the institution spends most with, from totals kept in the database. Within the caller's units. */
@Service
@Transactional(readOnly = true)
public class SupplierRanking {

    private final SupplierTotalRepository repository;

    SupplierRanking(SupplierTotalRepository repository) {
        this.repository = repository;
    }

    /** @param realised approved and paid, in minor units of the base currency */
    public record Ranked(UUID supplierId, BigInteger realised) {}

    /**
     * @param month its place in the fiscal year; null for the whole year
     * @param unitId null for all the caller's
     * @param fundingSourceId null for all
     */
    public List<Ranked> greatest(
            int fiscalYear,
            @Nullable Integer month,
            @Nullable UUID unitId,
            @Nullable UUID fundingSourceId,
            int limit,
            Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return repository.greatest(fiscalYear, month, unitId, fundingSourceId, limit, caller.scope());
    }
}
