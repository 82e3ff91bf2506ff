package org.suividepenses.operation.internal;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.OperationNumber;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;

/**
 * What the content of an operation must satisfy in this institution. A reference that is no longer active may stay
 * where it was, but may not be chosen.
 */
@Component
public class ContentRules {

    private final Institutions institutions;
    private final Units units;
    private final Categories categories;
    private final FundingSources fundingSources;
    private final Suppliers suppliers;
    private final SplitRules splits;

    ContentRules(
            Institutions institutions,
            Units units,
            Categories categories,
            FundingSources fundingSources,
            Suppliers suppliers,
            SplitRules splits) {
        this.institutions = institutions;
        this.units = units;
        this.categories = categories;
        this.fundingSources = fundingSources;
        this.suppliers = suppliers;
        this.splits = splits;
    }

    /**
     * Content that may be written.
     *
     * @param base the institution's currency, which stays as it is until the transaction ends
     */
    public record Accepted(OperationContent content, Currency base) {}

    /**
     * Refuses content that cannot be accepted, naming every field at once. A unit that is not the caller's is unknown
     * to them.
     *
     * @param supplierName the payee by name, found or created; null for the one that the content names
     * @param before the content it replaces; null for a new operation
     * @throws org.suividepenses.kernel.ProblemException VALIDATION
     */
    public Accepted accept(
            OperationContent content,
            @Nullable ReferenceName supplierName,
            @Nullable OperationContent before,
            Caller caller) {
        Currency base = institutions.held().currency();
        FieldProblems problems = new FieldProblems();
        content.check(base, problems);
        if (problems.isEmpty()) {
            splits.check(content, before, base, caller, problems);
        }
        checkUnit(content.unitId(), before, caller, problems);
        checkCategory(content.categoryId(), before, problems);
        checkFundingSource(content.fundingSourceId(), before, problems);
        if (supplierName == null) {
            checkSupplier(content.supplierId(), before, problems);
        }
        problems.refuseIfAny();
        return new Accepted(
                supplierName == null ? content : content.withSupplier(supplierNamed(supplierName, before, caller)),
                base);
    }

    /**
     * A number belongs to its fiscal year, and so does the operation that bears it.
     *
     * @throws org.suividepenses.kernel.ProblemException VALIDATION at {@code /date}
     */
    public void mustKeepItsYear(Operation before, OperationContent content) {
        OperationNumber number = before.number();
        if (number != null && institutions.required().fiscalYear(content.date()).label() != number.fiscalYear()) {
            throw ProblemException.validation("/date", "operation.other-fiscal-year", number.toString());
        }
    }

    private UUID supplierNamed(ReferenceName name, @Nullable OperationContent before, Caller caller) {
        Supplier supplier = suppliers.findOrCreate(caller, name);
        if (!supplier.active() && (before == null || !supplier.id().equals(before.supplierId()))) {
            throw ProblemException.validation("/supplierName", "supplier.inactive", supplier.name());
        }
        return supplier.id();
    }

    private void checkUnit(UUID id, @Nullable OperationContent before, Caller caller, FieldProblems problems) {
        Unit unit = units.find(List.of(id)).get(id);
        if (unit == null || !caller.scope().includes(id)) {
            problems.add("/unitId", "unit.unknown");
        } else if (!unit.active() && (before == null || !before.unitId().equals(id))) {
            problems.add("/unitId", "unit.inactive", unit.name());
        }
    }

    private void checkCategory(@Nullable UUID id, @Nullable OperationContent before, FieldProblems problems) {
        if (id == null) {
            return;
        }
        Category category = categories.find(List.of(id)).get(id);
        if (category == null) {
            problems.add("/categoryId", "category.unknown");
        } else if (!category.active() && (before == null || !Objects.equals(before.categoryId(), id))) {
            problems.add("/categoryId", "category.inactive", category.name());
        }
    }

    private void checkFundingSource(@Nullable UUID id, @Nullable OperationContent before, FieldProblems problems) {
        if (id == null) {
            return;
        }
        FundingSource source = fundingSources.find(List.of(id)).get(id);
        if (source == null) {
            problems.add("/fundingSourceId", "funding-source.unknown");
        } else if (!source.active() && (before == null || !Objects.equals(before.fundingSourceId(), id))) {
            problems.add("/fundingSourceId", "funding-source.inactive", source.name());
        }
    }

    private void checkSupplier(@Nullable UUID id, @Nullable OperationContent before, FieldProblems problems) {
        if (id == null) {
            return;
        }
        Supplier supplier = suppliers.find(List.of(id)).get(id);
        if (supplier == null) {
            problems.add("/supplierId", "supplier.unknown");
        } else if (!supplier.active() && (before == null || !Objects.equals(before.supplierId(), id))) {
            problems.add("/supplierId", "supplier.inactive", supplier.name());
        }
    }
}
