package org.suividepenses.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.ImportReport.Missing;
import org.suividepenses.exchange.internal.MissingReferences.Made;
import org.suividepenses.exchange.internal.mapping.MappedRow;
import org.suividepenses.exchange.internal.mapping.NamedRow;
import org.suividepenses.exchange.internal.mapping.RowProblem;
import org.suividepenses.exchange.internal.mapping.Target;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.Price;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.Directory;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.Reference;
import org.suividepenses.organisation.ReferenceFilter;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Unit;

/** Looks up the names of rows, each name once. For one pass and one thread. */
final class RowReferences {

    private static final UUID NOT_YET = new UUID(0, 0);

    private final ReferenceBook book;
    private final Caller caller;
    private final boolean mayCreate;
    private final boolean mayCreateSuppliers;
    private final @Nullable UUID onlyUnit;

    private final Directory<Unit> units;
    private final CategoryTree categories;
    private final Directory<FundingSource> fundingSources;

    private final Map<String, Looked> unitNames = new HashMap<>();
    private final Map<List<String>, Looked> categoryPaths = new HashMap<>();
    private final Map<String, Looked> sourceNames = new HashMap<>();
    private final Map<String, Looked> supplierNames = new HashMap<>();

    private final MissingReferences missing = new MissingReferences();

    RowReferences(
            ReferenceBook book, Caller caller, boolean mayCreate, boolean mayCreateSuppliers, boolean unitMapped) {
        this.book = book;
        this.caller = caller;
        this.mayCreate = mayCreate;
        this.mayCreateSuppliers = mayCreateSuppliers;
        this.units = book.units.directory(caller);
        this.categories = book.categories.tree();
        this.fundingSources = book.fundingSources.directory();
        this.onlyUnit = unitMapped ? null : onlyUnit();
    }

    /** Looks up the payees of many rows at once. */
    void prepare(List<? extends NamedRow> rows) {
        Map<String, ReferenceName> wanted = new HashMap<>();
        Map<String, String> foldedByText = new HashMap<>();
        for (NamedRow row : rows) {
            String text = row.supplier();
            if (!text.isEmpty() && !supplierNames.containsKey(text) && !foldedByText.containsKey(text)) {
                if (ReferenceName.problem("", text).isPresent()) {
                    supplierNames.put(text, new Looked.Refused("import.text.unusable"));
                } else {
                    ReferenceName name = new ReferenceName(text);
                    foldedByText.put(text, name.folded());
                    wanted.putIfAbsent(name.folded(), name);
                }
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, Supplier> found = book.suppliers.findNamed(wanted.keySet()).stream()
                .collect(Collectors.toMap(supplier -> SearchText.fold(supplier.name()), supplier -> supplier));
        foldedByText.forEach((text, folded) ->
                supplierNames.put(text, supplier(found.get(folded), Objects.requireNonNull(wanted.get(folded)))));
    }

    /** What is wrong with the names of a row; names that may be made are noted as missing instead. */
    List<RowProblem> check(NamedRow row) {
        List<RowProblem> problems = new ArrayList<>(0);
        refused(unit(row), row, Target.UNIT, row.unit(), problems);
        refused(category(row), row, Target.CATEGORY, String.join(CategoryTree.SEPARATOR, row.category()), problems);
        refused(source(row), row, Target.FUNDING_SOURCE, row.fundingSource(), problems);
        refused(supplier(row), row, Target.SUPPLIER, row.supplier(), problems);
        return problems;
    }

    /** The operation of a row that {@link #check} found sound; what is missing has no id yet. */
    OperationContent content(MappedRow row) {
        UUID unit = id(unit(row));
        String paymentMethod = row.paymentMethod();
        return new OperationContent(
                row.date(),
                unit == null ? NOT_YET : unit,
                id(category(row)),
                id(source(row)),
                id(supplier(row)),
                row.reference(),
                row.description(),
                new Price(row.quantity(), row.unitPrice(), row.amount().currency(), row.rate()),
                paymentMethod == null ? null : PaymentMethod.valueOf(paymentMethod),
                row.notes());
    }

    /** Where a row that {@link #check} found sound belongs; null where it names nothing, or what is missing. */
    Named named(NamedRow row) {
        return new Named(id(unit(row)), id(category(row)), id(source(row)));
    }

    /** What a row names. */
    record Named(
            @Nullable UUID unit,
            @Nullable UUID category,
            @Nullable UUID fundingSource) {}

    /** What is missing so far. */
    Missing missing() {
        return missing.report();
    }

    /** Makes what is missing, in the caller's transaction; who looks anew from then on finds all of it. */
    Made create() {
        return missing.create(book, caller);
    }

    private Looked unit(NamedRow row) {
        if (onlyUnit != null) {
            return new Looked.Found(onlyUnit);
        }
        return unitNames.computeIfAbsent(row.unit(), text -> coded(units.find(text), text, "unit", missing::unit));
    }

    private Looked source(NamedRow row) {
        return row.fundingSource().isEmpty()
                ? new Looked.None()
                : sourceNames.computeIfAbsent(
                        row.fundingSource(),
                        text -> coded(fundingSources.find(text), text, "funding-source", missing::fundingSource));
    }

    private Looked supplier(NamedRow row) {
        return row.supplier().isEmpty()
                ? new Looked.None()
                : Objects.requireNonNull(supplierNames.get(row.supplier()), "prepared before");
    }

    private Looked category(NamedRow row) {
        return row.category().isEmpty() ? new Looked.None() : categoryPaths.computeIfAbsent(row.category(), this::look);
    }

    private Looked look(List<String> path) {
        Optional<? extends Reference> exact = categories.findPath(path);
        Optional<? extends Reference> found =
                exact.isPresent() || path.size() > 1 ? exact : categories.find(path.getFirst());
        if (found.isPresent()) {
            return found(found.get(), "category");
        }
        if (!mayCreate) {
            return new Looked.Refused("import.category.unknown");
        }
        if (path.stream().anyMatch(name -> ReferenceName.problem("", name).isPresent())) {
            return new Looked.Refused("import.text.unusable");
        }
        missing.category(path.stream().map(ReferenceName::new).toList());
        return new Looked.Missing();
    }

    private Looked coded(
            Optional<? extends Reference> reference, String text, String kind, Consumer<ReferenceName> note) {
        if (reference.isPresent()) {
            return found(reference.get(), kind);
        }
        if (!mayCreate) {
            return new Looked.Refused("import." + kind + ".unknown");
        }
        if (ReferenceName.problem("", text).isPresent()) {
            return new Looked.Refused("import.text.unusable");
        }
        note.accept(new ReferenceName(text));
        return new Looked.Missing();
    }

    private static Looked found(Reference reference, String kind) {
        return reference.active()
                ? new Looked.Found(reference.id())
                : new Looked.Refused("import." + kind + ".inactive");
    }

    private Looked supplier(@Nullable Supplier known, ReferenceName name) {
        if (known != null) {
            return known.active() ? new Looked.Found(known.id()) : new Looked.Refused("import.supplier.inactive");
        }
        if (!mayCreateSuppliers) {
            return new Looked.Refused("import.supplier.unknown");
        }
        missing.supplier(name);
        return new Looked.Missing();
    }

    private UUID onlyUnit() {
        List<Unit> active =
                book.units.list(caller, new ReferenceFilter("", true, 2, null)).items();
        if (active.size() != 1) {
            throw ProblemException.validation("/unit", "import.mapping.unit-missing");
        }
        return active.getFirst().id();
    }

    private static void refused(Looked looked, NamedRow row, Target target, String value, List<RowProblem> problems) {
        if (looked instanceof Looked.Refused(String code)) {
            problems.add(new RowProblem(row.line(), target.key(), value, code));
        }
    }

    private static @Nullable UUID id(Looked looked) {
        return switch (looked) {
            case Looked.Found(UUID id) -> id;
            case Looked.None none -> null;
            case Looked.Missing missing -> null;
            case Looked.Refused refused -> null;
        };
    }
}
