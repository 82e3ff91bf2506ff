package org.suividepenses.operation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Unit;

/** An operation with the names that a reader needs, where it only holds ids. */
public record NamedOperation(
        Operation operation,
        Unit unit,
        @Nullable Category category,
        @Nullable FundingSource fundingSource,
        @Nullable Supplier supplier,
        @Nullable Author createdBy) {

    /** A user who entered operations. */
    public record Author(UUID id, String name) {}
}
