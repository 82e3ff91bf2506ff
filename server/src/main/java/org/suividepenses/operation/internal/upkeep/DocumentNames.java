package org.suividepenses.operation.internal.upkeep;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.internal.index.OperationDocument;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Units;

/** The names operations are found by, each read once for one run over operations. For one thread. */
final class DocumentNames {

    private final Known<OperationDocument.Unit> units;
    private final Known<OperationDocument.Category> categories;
    private final Known<OperationDocument.Supplier> suppliers;

    DocumentNames(Units units, Categories categories, Suppliers suppliers) {
        this.units = new Known<>(units::find, unit -> new OperationDocument.Unit(unit.id(), unit.code(), unit.name()));
        this.categories = new Known<>(
                categories::find,
                category -> new OperationDocument.Category(category.id(), category.code(), category.path()));
        this.suppliers = new Known<>(
                suppliers::find, supplier -> new OperationDocument.Supplier(supplier.id(), supplier.name()));
    }

    /** Reads what is not known yet of the references of some operations. */
    void read(Collection<OperationReferences> operations) {
        units.read(operations.stream().map(OperationReferences::unitId));
        categories.read(operations.stream().map(OperationReferences::categoryId));
        suppliers.read(operations.stream().map(OperationReferences::supplierId));
    }

    /** @throws NullPointerException when the unit was not {@link #read}, or has vanished against its foreign key */
    OperationDocument.Unit unit(UUID id) {
        return Objects.requireNonNull(units.find(id), () -> "unit " + id);
    }

    /** Null also for one that has vanished since: a newer note tells of that. */
    OperationDocument.@Nullable Category category(@Nullable UUID id) {
        return id == null ? null : categories.find(id);
    }

    OperationDocument.@Nullable Supplier supplier(@Nullable UUID id) {
        return id == null ? null : suppliers.find(id);
    }

    /** What an operation refers to. */
    interface OperationReferences {
        UUID unitId();

        @Nullable UUID categoryId();

        @Nullable UUID supplierId();
    }

    private static final class Known<T> {

        private final Function<Collection<UUID>, Map<UUID, T>> source;
        private final Map<UUID, T> found = new HashMap<>();

        <S> Known(Function<Collection<UUID>, Map<UUID, S>> search, Function<S, T> named) {
            this.source = ids -> {
                Map<UUID, T> all = HashMap.newHashMap(ids.size());
                search.apply(ids).forEach((id, reference) -> all.put(id, named.apply(reference)));
                return all;
            };
        }

        void read(java.util.stream.Stream<@Nullable UUID> ids) {
            Set<UUID> unknown = new HashSet<>();
            ids.forEach(id -> {
                if (id != null && !found.containsKey(id)) {
                    unknown.add(id);
                }
            });
            if (!unknown.isEmpty()) {
                found.putAll(source.apply(unknown));
            }
        }

        @Nullable T find(UUID id) {
            return found.get(id);
        }
    }
}
