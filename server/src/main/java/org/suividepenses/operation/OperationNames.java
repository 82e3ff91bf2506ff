package org.suividepenses.operation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Users;
import org.suividepenses.operation.NamedOperation.Author;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;

/** Looks up the names of operations that the asker may see already, in five queries for any number of them. */
@Service
public class OperationNames {

    private final Units units;
    private final Categories categories;
    private final FundingSources fundingSources;
    private final Suppliers suppliers;
    private final Users users;

    OperationNames(
            Units units, Categories categories, FundingSources fundingSources, Suppliers suppliers, Users users) {
        this.units = units;
        this.categories = categories;
        this.fundingSources = fundingSources;
        this.suppliers = suppliers;
        this.users = users;
    }

    @Transactional(readOnly = true)
    public NamedOperation of(Operation operation) {
        return of(List.of(operation)).getFirst();
    }

    /** The operations with their names, in the same order. */
    @Transactional(readOnly = true)
    public List<NamedOperation> of(Collection<Operation> operations) {
        Map<UUID, Unit> unitsById = units.find(ids(operations, OperationContent::unitId));
        Map<UUID, Category> categoriesById = categories.find(ids(operations, OperationContent::categoryId));
        Map<UUID, FundingSource> sourcesById = fundingSources.find(ids(operations, OperationContent::fundingSourceId));
        Map<UUID, Supplier> suppliersById = suppliers.find(ids(operations, OperationContent::supplierId));
        Map<UUID, String> authorsById = users.names(authors(operations));
        return operations.stream()
                .map(operation -> new NamedOperation(
                        operation,
                        Objects.requireNonNull(unitsById.get(operation.content().unitId())),
                        find(categoriesById, operation.content().categoryId()),
                        find(sourcesById, operation.content().fundingSourceId()),
                        find(suppliersById, operation.content().supplierId()),
                        author(operation.createdBy(), authorsById)))
                .toList();
    }

    private static Set<UUID> ids(
            Collection<Operation> operations, Function<OperationContent, @Nullable UUID> reference) {
        return operations.stream()
                .map(operation -> reference.apply(operation.content()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> authors(Collection<Operation> operations) {
        return operations.stream()
                .map(Operation::createdBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T find(Map<UUID, T> found, @Nullable UUID id) {
        return id == null ? null : found.get(id);
    }

    private static @Nullable Author author(@Nullable UUID id, Map<UUID, String> names) {
        String name = id == null ? null : names.get(id);
        return id == null || name == null ? null : new Author(id, name);
    }
}
