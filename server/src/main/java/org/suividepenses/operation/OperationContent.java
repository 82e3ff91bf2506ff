package org.suividepenses.operation;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.WrittenText;

/**
 * What a person says about an operation; the rest follows from it.
 *
 * @param date day of the expense, from {@link #EARLIEST} to {@link #LATEST}
 * @param reference the supplier's or the paper's own number, at most {@value #REFERENCE_LENGTH} characters; empty for
 *     none
 * @param description one line of 1 to {@value #DESCRIPTION_LENGTH} characters
 * @param notes several lines of at most {@value #NOTES_LENGTH} characters in all; empty for none
 * @param split the lines of the budget chosen by hand; null to charge it to the one that matches
 */
public record OperationContent(
        LocalDate date,
        UUID unitId,
        @Nullable UUID categoryId,
        @Nullable UUID fundingSourceId,
        @Nullable UUID supplierId,
        String reference,
        String description,
        Price price,
        @Nullable PaymentMethod paymentMethod,
        String notes,
        @Nullable Split split) {

    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    public static final int REFERENCE_LENGTH = 100;
    public static final int DESCRIPTION_LENGTH = 500;
    public static final int NOTES_LENGTH = 4_000;

    public OperationContent {
        reference = OperationText.line(reference);
        description = OperationText.line(description);
        notes = OperationText.lines(notes);
    }

    /** One that is charged to the line that matches it. */
    public OperationContent(
            LocalDate date,
            UUID unitId,
            @Nullable UUID categoryId,
            @Nullable UUID fundingSourceId,
            @Nullable UUID supplierId,
            String reference,
            String description,
            Price price,
            @Nullable PaymentMethod paymentMethod,
            String notes) {
        this(
                date,
                unitId,
                categoryId,
                fundingSourceId,
                supplierId,
                reference,
                description,
                price,
                paymentMethod,
                notes,
                null);
    }

    /**
     * Adds everything that is wrong with it in itself, each at the JSON pointer of its field; whether unit, category,
     * supplier and funding source exist is not looked at here.
     *
     * @param base the institution's currency
     */
    public void check(Currency base, FieldProblems problems) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            problems.add("/date", "date.out-of-range", EARLIEST, LATEST);
        }
        WrittenText.check("/reference", reference, REFERENCE_LENGTH, problems);
        WrittenText.checkRequired("/description", description, DESCRIPTION_LENGTH, problems);
        WrittenText.check("/notes", notes, NOTES_LENGTH, problems);
        int before = problems.found().size();
        price.check(base, problems);
        if (split != null) {
            boolean priced = problems.found().size() == before;
            split.check(priced ? price.baseAmount(base) : null, problems);
        }
    }

    /** The same with another payee. */
    public OperationContent withSupplier(@Nullable UUID supplier) {
        return new OperationContent(
                date,
                unitId,
                categoryId,
                fundingSourceId,
                supplier,
                reference,
                description,
                price,
                paymentMethod,
                notes,
                split);
    }

    /** The same charged otherwise; null for the line that matches it. */
    public OperationContent withSplit(@Nullable Split other) {
        return new OperationContent(
                date,
                unitId,
                categoryId,
                fundingSourceId,
                supplierId,
                reference,
                description,
                price,
                paymentMethod,
                notes,
                other);
    }
}
