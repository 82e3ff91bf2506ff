package org.suividepenses.operation;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.Cursor;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.SupplierStatement.Entry;
import org.suividepenses.operation.SupplierStatement.Sum;
import org.suividepenses.operation.internal.StatementRepository;
import org.suividepenses.operation.internal.StatementRepository.Place;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Suppliers;

/** Draws up statements of suppliers, from the database. Within the caller's units. */
@Service
@Transactional(readOnly = true)
public class SupplierStatements {

    /** The most operations of one page. */
    public static final int SIZE_LIMIT = 20_000;

    private final StatementRepository repository;
    private final Suppliers suppliers;
    private final Institutions institutions;

    SupplierStatements(StatementRepository repository, Suppliers suppliers, Institutions institutions) {
        this.repository = repository;
        this.suppliers = suppliers;
        this.institutions = institutions;
    }

    /**
     * A page of a statement.
     *
     * @param from first day, included
     * @param to last day, included
     * @param cursor from the page before; null for the first
     * @param size at most {@value #SIZE_LIMIT}
     * @throws ProblemException NOT_FOUND for an unknown supplier; INVALID_REQUEST for a cursor that is none
     */
    public SupplierStatement read(
            UUID supplierId, LocalDate from, LocalDate to, @Nullable String cursor, int size, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        Supplier supplier = suppliers.get(supplierId);
        Currency base = institutions.required().currency();
        UnitScope scope = caller.scope();
        BigInteger opening = charged(repository.sums(supplierId, null, from, null, scope));
        SortedMap<OperationStatus, Sum> sums = repository.sums(supplierId, from, to.plusDays(1), null, scope);
        Place after = cursor == null ? null : place(cursor);
        BigInteger before =
                after == null ? opening : opening.add(charged(repository.sums(supplierId, from, null, after, scope)));
        List<Operation> read = repository.page(supplierId, from, to, after, size + 1, scope, base);
        List<Operation> page = read.subList(0, Math.min(size, read.size()));
        return new SupplierStatement(
                supplier,
                from,
                to,
                opening,
                entries(page, before),
                sums,
                opening.add(charged(sums)),
                repository.paid(supplierId, from, to, scope),
                opening.add(charged(sums)).subtract(repository.paid(supplierId, null, to, scope)),
                read.size() > size ? cursor(page.getLast()) : null,
                base);
    }

    private static List<Entry> entries(List<Operation> page, BigInteger before) {
        List<Entry> entries = new ArrayList<>();
        BigInteger balance = before;
        for (Operation operation : page) {
            if (operation.status().charges()) {
                balance = balance.add(BigInteger.valueOf(operation.baseAmount().minorUnits()));
            }
            entries.add(new Entry(operation, balance));
        }
        return entries;
    }

    private static BigInteger charged(Map<OperationStatus, Sum> sums) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().charges())
                .map(sum -> sum.getValue().amount())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static String cursor(Operation last) {
        return Cursor.encode(last.content().date().toString(), last.id().toString());
    }

    private static Place place(String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new Place(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw ProblemException.invalidParameter("cursor", "cursor.invalid");
        }
    }
}
