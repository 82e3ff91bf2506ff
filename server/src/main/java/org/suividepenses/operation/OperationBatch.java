package org.suividepenses.operation;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.operation.internal.OperationJournal;
import org.suividepenses.operation.internal.OperationRepository;
import org.suividepenses.operation.internal.OperationSteps;
import org.suividepenses.operation.internal.Step;

/**
 * Many operations written in one transaction: all or none. Their amounts are computed as everywhere else. For one
 * thread.
 */
public final class OperationBatch {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Stores stores;
    private final Circumstances circumstances;
    private final List<Operation> drafts = new ArrayList<>(ROWS_AT_ONCE);
    private final List<Operation> toSubmit = new ArrayList<>();
    private long count;
    private BigInteger baseMinorUnits = BigInteger.ZERO;

    /** Where they are written. */
    @Component
    record Stores(OperationRepository operations, OperationSteps steps, OperationJournal journal) {}

    /** By whom, when, and in which base currency. */
    record Circumstances(@Nullable UUID importId, Caller caller, Currency base, IdSource ids, Instant now) {}

    /**
     * What has been written.
     *
     * @param baseMinorUnits the sum in minor units of {@code base}, the institution's currency
     */
    public record Summary(long count, BigInteger baseMinorUnits, Currency base) {}

    OperationBatch(Stores stores, Circumstances circumstances) {
        this.stores = stores;
        this.circumstances = circumstances;
    }

    /**
     * Adds a draft of the caller's.
     *
     * @param content passes {@link OperationContent#check}, and its references exist
     * @return the id it gets
     * @throws IllegalArgumentException when the content is faulty or its unit is not the caller's
     */
    public OperationId add(OperationContent content) {
        Operation draft = draft(content, circumstances.caller().userId(), circumstances.now());
        drafts.add(draft);
        written(draft);
        return draft.id();
    }

    /**
     * Adds an operation that was entered and submitted at some time by some user; otherwise as {@link #add}. Numbers
     * are given in the order of adding.
     */
    public OperationId addSubmitted(OperationContent content, @Nullable UUID createdBy, Instant createdAt) {
        Operation draft = draft(content, createdBy, createdAt);
        toSubmit.add(draft);
        written(draft);
        return draft.id();
    }

    /** Writes what is left, what is due to the audit trail and the note for the index. Nothing can be added after. */
    public Summary finish() {
        flush();
        Summary summary = new Summary(count, baseMinorUnits, circumstances.base());
        UUID importId = circumstances.importId();
        if (importId != null) {
            stores.journal().imported(importId, summary, circumstances.caller());
        }
        return summary;
    }

    private Operation draft(OperationContent content, @Nullable UUID createdBy, Instant createdAt) {
        FieldProblems problems = new FieldProblems();
        content.check(circumstances.base(), problems);
        if (!problems.isEmpty() || !circumstances.caller().scope().includes(content.unitId())) {
            throw new IllegalArgumentException("not fit for writing: " + problems.found());
        }
        OperationId id = new OperationId(circumstances.ids().next());
        return Operation.draft(id, content, circumstances.base(), createdBy, createdAt)
                .from(circumstances.importId());
    }

    private void written(Operation operation) {
        count++;
        baseMinorUnits =
                baseMinorUnits.add(BigInteger.valueOf(operation.baseAmount().minorUnits()));
        if (drafts.size() + toSubmit.size() >= ROWS_AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        Caller caller = circumstances.caller();
        stores.steps().holdOpen(dates(drafts), caller);
        stores.operations().insertAll(drafts);
        List<Operation> written = new ArrayList<>(drafts);
        written.addAll(stores.steps().insertSubmitted(submissions(), caller));
        if (circumstances.importId() == null) {
            stores.journal().entered(written, caller);
        }
        drafts.clear();
        toSubmit.clear();
    }

    private List<Step> submissions() {
        return toSubmit.stream()
                .flatMap(draft ->
                        draft.submit(draft.createdAt()) instanceof OperationOutcome.Done(var submitted, var none)
                                ? Stream.of(new Step(draft, submitted))
                                : Stream.empty())
                .toList();
    }

    private static Set<LocalDate> dates(List<Operation> operations) {
        return operations.stream().map(operation -> operation.content().date()).collect(Collectors.toSet());
    }
}
