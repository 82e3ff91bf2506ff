package org.suividepenses.operation.internal.upkeep;

import static org.suividepenses.operation.internal.db.Tables.OPERATION;
import static org.suividepenses.operation.internal.db.Tables.OPERATION_ALLOCATION;
import static org.suividepenses.operation.internal.db.Tables.OPERATION_PAYMENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.PaidPart;
import org.suividepenses.operation.internal.ChangeRepository.Kind;
import org.suividepenses.operation.internal.index.OperationDocument;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Units;

/** Reads operations as the index has to know them, of all units, in bounded parts. */
@Repository
class DocumentRepository {

    /** The most operations read at once. */
    static final int READ_LIMIT = 2_000;

    private static final List<Field<?>> COLUMNS = List.of(
            OPERATION.ID,
            OPERATION.NUMBER,
            OPERATION.STATUS,
            OPERATION.OPERATION_DATE,
            OPERATION.PAID_ON,
            OPERATION.PAID_AMOUNT,
            OPERATION.UNIT_ID,
            OPERATION.CATEGORY_ID,
            OPERATION.SUPPLIER_ID,
            OPERATION.FUNDING_SOURCE_ID,
            OPERATION.PAYMENT_METHOD,
            OPERATION.CURRENCY,
            OPERATION.BASE_AMOUNT,
            OPERATION.CREATED_BY,
            OPERATION.EDITED_BY,
            OPERATION.APPROVED_BY,
            OPERATION.IMPORT_ID,
            OPERATION.ATTACHMENTS,
            OPERATION.REFERENCE,
            OPERATION.DESCRIPTION,
            OPERATION.NOTES);

    private final DSLContext database;
    private final Units units;
    private final Categories categories;
    private final Suppliers suppliers;

    DocumentRepository(DSLContext database, Units units, Categories categories, Suppliers suppliers) {
        this.database = database;
        this.units = units;
        this.categories = categories;
        this.suppliers = suppliers;
    }

    /** Names for one run: read anew, since they may have changed since the last. */
    DocumentNames names() {
        return new DocumentNames(units, categories, suppliers);
    }

    /** About how many there are. */
    long count() {
        return database.selectCount().from(OPERATION).fetchSingle().value1();
    }

    /** Those of some operations that exist; at most {@value #READ_LIMIT}. */
    List<OperationDocument> find(Collection<UUID> ids, DocumentNames names) {
        return read(OPERATION.ID.in(ids), READ_LIMIT, names);
    }

    /**
     * The operations whose id follows another, in the order of ids.
     *
     * @param after null for the first ones
     */
    List<OperationDocument> following(@Nullable UUID after, DocumentNames names) {
        return read(behind(after), READ_LIMIT, names);
    }

    /** The same of those that belong to an import, or refer to a unit, a category or a supplier. */
    List<OperationDocument> following(@Nullable UUID after, Kind kind, UUID subject, int limit, DocumentNames names) {
        Condition referring = switch (kind) {
            case OPERATION -> OPERATION.ID.eq(subject);
            case IMPORT -> OPERATION.IMPORT_ID.eq(subject);
            case UNIT -> OPERATION.UNIT_ID.eq(subject);
            case CATEGORY -> OPERATION.CATEGORY_ID.eq(subject);
            case SUPPLIER -> OPERATION.SUPPLIER_ID.eq(subject);
            case FUNDING_SOURCE, REBUILD -> DSL.falseCondition();
        };
        return read(referring.and(behind(after)), limit, names);
    }

    private static Condition behind(@Nullable UUID after) {
        return after == null ? DSL.noCondition() : OPERATION.ID.gt(after);
    }

    private List<OperationDocument> read(Condition condition, int limit, DocumentNames names) {
        List<Row> rows = database.select(COLUMNS)
                .from(OPERATION)
                .where(condition)
                .orderBy(OPERATION.ID)
                .limit(limit)
                .fetch(Row::new);
        names.read(List.copyOf(rows));
        Map<UUID, List<UUID>> lines = budgetLines(rows);
        Map<UUID, Set<LocalDate>> days = paymentDays(rows);
        return rows.stream()
                .map(row -> row.document(
                        names, lines.getOrDefault(row.id(), List.of()), days.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    /** The days of the payments that stand, of those of some operations of which something is paid. */
    private Map<UUID, Set<LocalDate>> paymentDays(List<Row> rows) {
        List<UUID> paid = rows.stream().filter(Row::isPaid).map(Row::id).toList();
        if (paid.isEmpty()) {
            return Map.of();
        }
        var reversal = OPERATION_PAYMENT.as("reversal");
        Map<UUID, Set<LocalDate>> days = new HashMap<>();
        database.select(OPERATION_PAYMENT.OPERATION_ID, OPERATION_PAYMENT.PAID_ON)
                .from(OPERATION_PAYMENT)
                .leftJoin(reversal)
                .on(reversal.REVERSES.eq(OPERATION_PAYMENT.ID))
                .where(OPERATION_PAYMENT.OPERATION_ID.in(paid))
                .and(OPERATION_PAYMENT.REVERSES.isNull())
                .and(reversal.ID.isNull())
                .forEach(row -> days.computeIfAbsent(row.value1(), id -> new HashSet<>())
                        .add(row.value2()));
        return days;
    }

    /** The lines that those of some operations which charge the budget are charged to. */
    private Map<UUID, List<UUID>> budgetLines(List<Row> rows) {
        List<UUID> charging = rows.stream().filter(Row::charges).map(Row::id).toList();
        return charging.isEmpty()
                ? Map.of()
                : database.select(OPERATION_ALLOCATION.OPERATION_ID, OPERATION_ALLOCATION.LINE_ID)
                        .from(OPERATION_ALLOCATION)
                        .where(OPERATION_ALLOCATION.OPERATION_ID.in(charging))
                        .orderBy(OPERATION_ALLOCATION.OPERATION_ID, OPERATION_ALLOCATION.POSITION)
                        .fetchGroups(OPERATION_ALLOCATION.OPERATION_ID, OPERATION_ALLOCATION.LINE_ID);
    }

    /** A row of the table, before its names are known. */
    private record Row(Record columns) implements DocumentNames.OperationReferences {

        UUID id() {
            return columns.get(OPERATION.ID);
        }

        OperationStatus status() {
            return OperationStatus.valueOf(columns.get(OPERATION.STATUS));
        }

        boolean charges() {
            return status().charges();
        }

        @Override
        public UUID unitId() {
            return columns.get(OPERATION.UNIT_ID);
        }

        @Override
        public @Nullable UUID categoryId() {
            return columns.get(OPERATION.CATEGORY_ID);
        }

        @Override
        public @Nullable UUID supplierId() {
            return columns.get(OPERATION.SUPPLIER_ID);
        }

        boolean isPaid() {
            return columns.get(OPERATION.PAID_ON) != null;
        }

        OperationDocument document(DocumentNames names, List<UUID> budgetLines, Set<LocalDate> paidOn) {
            Currency currency = columns.get(OPERATION.CURRENCY);
            LocalDate date = columns.get(OPERATION.OPERATION_DATE);
            return new OperationDocument(
                    id(),
                    columns.get(OPERATION.NUMBER),
                    columns.get(OPERATION.STATUS),
                    date,
                    paidOn,
                    PaidPart.of(status(), columns.get(OPERATION.PAID_AMOUNT)),
                    names.unit(unitId()),
                    names.category(categoryId()),
                    names.supplier(supplierId()),
                    columns.get(OPERATION.FUNDING_SOURCE_ID),
                    columns.get(OPERATION.PAYMENT_METHOD),
                    currency.getCurrencyCode(),
                    columns.get(OPERATION.BASE_AMOUNT),
                    columns.get(OPERATION.CREATED_BY),
                    columns.get(OPERATION.EDITED_BY),
                    columns.get(OPERATION.APPROVED_BY),
                    columns.get(OPERATION.IMPORT_ID),
                    budgetLines,
                    columns.get(OPERATION.ATTACHMENTS) > 0,
                    columns.get(OPERATION.REFERENCE),
                    columns.get(OPERATION.DESCRIPTION),
                    columns.get(OPERATION.NOTES));
        }
    }
}
