package org.suividepenses.operation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.UuidV7;

/**
 * A document that operations need.
 *
 * @param kind the code of its kind
 * @param categoryId it and those below; null for every operation
 * @param minAmount in the base currency, from which on it is asked for; a credit note counts by its absolute value
 * @param step that is not taken without it
 */
public record DocumentRule(UUID id, String kind, @Nullable UUID categoryId, Money minAmount, DocumentStep step) {

    /** The most that an institution may have. */
    public static final int LIMIT = 200;

    /** Since when it holds: for the steps taken from then on. */
    public Instant since() {
        return UuidV7.madeAt(id);
    }

    boolean asksTheSame(String otherKind, @Nullable UUID category, Money amount, DocumentStep otherStep) {
        return kind.equals(otherKind)
                && Objects.equals(categoryId, category)
                && minAmount.equals(amount)
                && step == otherStep;
    }
}
