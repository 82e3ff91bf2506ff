package org.suividepenses.report.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.operation.SupplierRanking;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.report.Dashboard.Ranked;
import org.suividepenses.report.ReportFilter;

/** The greatest suppliers of a period by their names; none for who may not read operations. */
@Component
public class SupplierRanks {

    private static final int SHOWN = 10;

    private final SupplierRanking ranking;
    private final Suppliers suppliers;

    SupplierRanks(SupplierRanking ranking, Suppliers suppliers) {
        this.ranking = ranking;
        this.suppliers = suppliers;
    }

    /** @param month its place in the fiscal year; null for the whole year */
    public List<Ranked> greatest(int fiscalYear, @Nullable Integer month, ReportFilter filter, Caller caller) {
        if (!caller.may(Permission.OPERATION_READ)) {
            return List.of();
        }
        List<SupplierRanking.Ranked> greatest =
                ranking.greatest(fiscalYear, month, filter.unitId(), filter.fundingSourceId(), SHOWN, caller);
        Map<UUID, Supplier> named = suppliers.find(
                greatest.stream().map(SupplierRanking.Ranked::supplierId).toList());
        return greatest.stream()
                .map(ranked -> {
                    Supplier supplier = named.get(ranked.supplierId());
                    return new Ranked(ranked.supplierId(), supplier == null ? "" : supplier.name(), ranked.realised());
                })
                .toList();
    }
}
