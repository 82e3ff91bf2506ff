package org.suividepenses.operation;

import org.jspecify.annotations.Nullable;
import org.suividepenses.organisation.ReferenceName;

/**
 * What somebody has typed of an operation.
 *
 * @param supplierName the payee by its name, found or created; null for the one that the content names
 * @param keepsSplit whether nothing was said of its allocation: what was chosen before stays, whatever the content has
 */
public record OperationEntry(
        OperationContent content, @Nullable ReferenceName supplierName, boolean keepsSplit) {

    /** An entry that says everything. */
    public static OperationEntry of(OperationContent content, @Nullable ReferenceName supplierName) {
        return new OperationEntry(content, supplierName, false);
    }

    OperationContent contentAfter(OperationContent before) {
        return keepsSplit ? content.withSplit(before.split()) : content;
    }
}
