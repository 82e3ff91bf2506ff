package org.suividepenses.operation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.OverrideReason;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.Duplicates.Candidate;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.OperationEntry;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.Price;
import org.suividepenses.operation.Split;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Suppliers;

/** Reads the bodies of operations: from here on there are dates, numbers and currencies, and no more raw text. */
@Component
class OperationBodies {

    private final Institutions institutions;
    private final Suppliers suppliers;

    OperationBodies(Institutions institutions, Suppliers suppliers) {
        this.institutions = institutions;
        this.suppliers = suppliers;
    }

    /** A body that could be read. */
    record Parsed(
            @Nullable OperationId id,
            OperationEntry entered,
            @Nullable OverrideReason override) {}

    /** @throws ProblemException VALIDATION naming every field that cannot be read */
    Parsed parse(OperationBody body) {
        Currency base = institutions.required().currency();
        FieldProblems problems = new FieldProblems();
        LocalDate date = TextValues.date("/date", body.date(), problems);
        BigDecimal quantity = TextValues.number("/quantity", body.quantity(), problems);
        BigDecimal unitPrice = TextValues.number("/unitPrice", body.unitPrice(), problems);
        BigDecimal rate = blank(body.rate()) ? null : TextValues.number("/rate", body.rate(), problems);
        Currency currency = blank(body.currency()) ? base : TextValues.currency("/currency", body.currency(), problems);
        UUID unitId = TextValues.required("/unitId", body.unitId(), problems);
        ReferenceName supplierName = supplierName(body, problems);
        if (blank(body.description())) {
            problems.add("/description", "field.required");
        }
        AllocationBody allocation = body.allocation();
        Split split = allocation == null ? null : allocation.parse(problems);
        problems.refuseIfAny();
        OperationContent content = new OperationContent(
                TextValues.known(date),
                TextValues.known(unitId),
                body.categoryId(),
                body.fundingSourceId(),
                body.supplierId(),
                text(body.reference()),
                text(body.description()),
                new Price(TextValues.known(quantity), TextValues.known(unitPrice), TextValues.known(currency), rate),
                body.paymentMethod(),
                text(body.notes()),
                split);
        OverrideReason override =
                body.overrideReason() == null ? null : OverrideReason.parse("/overrideReason", body.overrideReason());
        return new Parsed(
                body.id() == null ? null : new OperationId(body.id()),
                new OperationEntry(content, supplierName, allocation == null),
                override);
    }

    /**
     * What a half-filled form says so far, for the search of duplicates.
     *
     * @throws ProblemException VALIDATION naming every field that is filled and cannot be read
     */
    Candidate candidate(OperationBody body) {
        Currency base = institutions.required().currency();
        FieldProblems problems = new FieldProblems();
        LocalDate date = blank(body.date()) ? null : TextValues.date("/date", body.date(), problems);
        BigDecimal quantity =
                blank(body.quantity()) ? BigDecimal.ONE : TextValues.number("/quantity", body.quantity(), problems);
        BigDecimal unitPrice =
                blank(body.unitPrice()) ? null : TextValues.number("/unitPrice", body.unitPrice(), problems);
        Currency currency = blank(body.currency()) ? base : TextValues.currency("/currency", body.currency(), problems);
        ReferenceName supplierName = supplierName(body, problems);
        problems.refuseIfAny();
        return new Candidate(
                body.id() == null ? null : new OperationId(body.id()),
                date,
                body.unitId(),
                supplierName == null ? body.supplierId() : known(supplierName),
                text(body.reference()).strip(),
                amount(quantity, unitPrice, currency));
    }

    private @Nullable UUID known(ReferenceName supplierName) {
        return suppliers.findNamed(supplierName).map(supplier -> supplier.id()).orElse(null);
    }

    private static @Nullable Money amount(
            @Nullable BigDecimal quantity, @Nullable BigDecimal unitPrice, @Nullable Currency currency) {
        if (quantity == null || unitPrice == null || currency == null) {
            return null;
        }
        try {
            return Money.product(quantity, unitPrice, currency);
        } catch (Money.AmountTooLarge noOperationHasIt) {
            return null;
        }
    }

    private static @Nullable ReferenceName supplierName(OperationBody body, FieldProblems problems) {
        String name = body.supplierName();
        if (name == null || name.isBlank()) {
            return null;
        }
        if (body.supplierId() != null) {
            problems.add("/supplierName", "supplier.twice");
            return null;
        }
        Optional<FieldProblem> problem = ReferenceName.problem("/supplierName", name);
        problem.ifPresent(found ->
                problems.add(found.pointer(), found.code(), found.arguments().toArray()));
        return problem.isPresent() ? null : new ReferenceName(name);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
