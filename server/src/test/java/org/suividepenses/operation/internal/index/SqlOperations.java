package org.suividepenses.operation.internal.index;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.PaidPart;

/** All operations as the database has them at this moment, read by plain SQL that shares nothing with the application. */
final class SqlOperations {

    private static final String OPERATIONS = """
            select o.*,
                   (select group_concat(lower(hex(a.line_id)) order by a.position) from operation_allocation a
                     where a.operation_id = o.id and o.status in ('SUBMITTED', 'APPROVED', 'PAID')) line_ids,
                   (select group_concat(distinct p.paid_on) from operation_payment p
                     where p.operation_id = o.id and p.reverses is null
                       and p.id not in (select reverses from operation_payment where reverses is not null)) paid_days,
                   case when o.status = 'PAID' then 'ALL'
                        when (select coalesce(sum(p.amount), 0) from operation_payment p where p.operation_id = o.id) = 0
                        then 'NOTHING' else 'SOME' end paid_part,
                   u.code unit_code, u.name unit_name, c.code category_code, s.name supplier_name
            from operation o
            join unit u on u.id = o.unit_id
            left join category c on c.id = o.category_id
            left join supplier s on s.id = o.supplier_id
            """;

    private SqlOperations() {}

    static ReferenceOperations read(DataSource database) throws SQLException {
        ReferenceOperations all = new ReferenceOperations();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Map<UUID, String> paths = paths(statement);
            try (ResultSet rows = statement.executeQuery(OPERATIONS)) {
                while (rows.next()) {
                    all.put(operation(rows, paths));
                }
            }
        }
        return all;
    }

    private static Map<UUID, String> paths(Statement statement) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, UUID> parents = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("select id, parent_id, name from category")) {
            while (rows.next()) {
                UUID id = required(rows, "id");
                UUID parent = id(rows, "parent_id");
                names.put(id, rows.getString("name"));
                if (parent != null) {
                    parents.put(id, parent);
                }
            }
        }
        Map<UUID, String> paths = new HashMap<>();
        names.keySet().forEach(id -> paths.put(id, path(id, names, parents)));
        return paths;
    }

    private static String path(UUID id, Map<UUID, String> names, Map<UUID, UUID> parents) {
        UUID parent = parents.get(id);
        return (parent == null ? "" : path(parent, names, parents) + " › ") + names.get(id);
    }

    private static Set<LocalDate> days(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(",")).map(LocalDate::parse).collect(Collectors.toSet());
    }

    private static OperationDocument operation(ResultSet row, Map<UUID, String> paths) throws SQLException {
        UUID category = id(row, "category_id");
        UUID supplier = id(row, "supplier_id");
        return new OperationDocument(
                required(row, "id"),
                row.getString("number"),
                row.getString("status"),
                row.getObject("operation_date", LocalDate.class),
                days(row.getString("paid_days")),
                PaidPart.valueOf(row.getString("paid_part")),
                new OperationDocument.Unit(
                        required(row, "unit_id"), row.getString("unit_code"), row.getString("unit_name")),
                category == null
                        ? null
                        : new OperationDocument.Category(
                                category, row.getString("category_code"), Objects.requireNonNull(paths.get(category))),
                supplier == null ? null : new OperationDocument.Supplier(supplier, row.getString("supplier_name")),
                id(row, "funding_source_id"),
                row.getString("payment_method"),
                row.getString("currency"),
                row.getLong("base_amount"),
                id(row, "created_by"),
                id(row, "edited_by"),
                id(row, "approved_by"),
                id(row, "import_id"),
                lines(row.getString("line_ids")),
                row.getInt("attachments") > 0,
                row.getString("reference"),
                row.getString("description"),
                row.getString("notes"));
    }

    private static List<UUID> lines(@Nullable String hexadecimal) {
        return hexadecimal == null
                ? List.of()
                : Stream.of(hexadecimal.split(","))
                        .map(hex ->
                                UUID.fromString(hex.replaceAll("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")))
                        .toList();
    }

    private static UUID required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(id(row, column));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
