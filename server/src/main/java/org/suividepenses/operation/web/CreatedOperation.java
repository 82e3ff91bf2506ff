package org.suividepenses.operation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.OperationNumber;
import org.suividepenses.operation.ProbableDuplicate;

/** A new operation, with those that look like the same expense. */
record CreatedOperation(@JsonUnwrapped OperationView operation, List<Duplicate> duplicates) {

    record Duplicate(
            UUID id,
            @Nullable String number,
            LocalDate date,
            @Nullable String supplier,
            String amount,
            String currency,
            ProbableDuplicate.Reason reason) {

        static Duplicate of(NamedOperation named, ProbableDuplicate.Reason reason) {
            OperationNumber number = named.operation().number();
            return new Duplicate(
                    named.operation().id().value(),
                    number == null ? null : number.toString(),
                    named.operation().content().date(),
                    named.supplier() == null ? null : named.supplier().name(),
                    named.operation().amount().toPlainString(),
                    named.operation().amount().currency().getCurrencyCode(),
                    reason);
        }
    }

    record DuplicateList(List<Duplicate> duplicates) {}
}
