package org.suividepenses.operation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.NamedOperation.Author;
import org.suividepenses.operation.OperationAction;
import org.suividepenses.operation.PayeeNotices.PayeeNotice;
import org.suividepenses.operation.web.OperationSummary.NamedRef;

/**
 * An operation by itself.
 *
 * @param allocation what it is charged to
 * @param actions what the caller may do with it now
 * @param onBehalfOf whose stand-in the caller would sign as; null for themselves, and where no signature is offered
 * @param payeeChanges who changed the name, phone or account of its supplier, or merged it, since it was submitted, the latest
 *     first; nothing once it is paid
 * @param payeeChangedBySigner whether somebody did so whose signature it bears: nobody pays it while that signature stands
 * @param exceeded lines of the budget that the step just taken exceeds all the same
 */
@Schema(name = "Operation")
record OperationView(
        @JsonUnwrapped OperationSummary summary,
        String notes,
        AllocationView allocation,
        List<OperationAction> actions,
        @Nullable String onBehalfOf,
        List<PayeeChangeView> payeeChanges,
        boolean payeeChangedBySigner,
        List<ShortfallView> exceeded) {

    /** @param by null for a command */
    @Schema(name = "PayeeChange")
    record PayeeChangeView(@Nullable NamedRef by, Instant at) {
        static PayeeChangeView of(PayeeNotice notice) {
            Author by = notice.by();
            return new PayeeChangeView(by == null ? null : new NamedRef(by.id(), by.name()), notice.at());
        }
    }
}
