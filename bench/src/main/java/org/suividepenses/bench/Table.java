package org.suividepenses.bench;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.mariadb.DatabaseLocation;
import org.suividepenses.platform.mariadb.DatabaseLocation.ExternalServer;
import org.suividepenses.platform.mariadb.DatabaseLocation.PrivateServer;
import org.suividepenses.platform.mariadb.JdbcSettings;
import org.suividepenses.platform.mariadb.MariaDbOptions;
import org.suividepenses.platform.mariadb.PrivateMariaDb;

/** The table of operations, asked in the SQL that one would write first: the floor of the list. */
final class Table implements AutoCloseable {

    private static final String FROM = " FROM operation o LEFT JOIN supplier s ON s.id = o.supplier_id WHERE ";

    private final @Nullable PrivateMariaDb server;
    private final Connection connection;

    private Table(@Nullable PrivateMariaDb server, JdbcSettings jdbc) throws SQLException {
        this.server = server;
        this.connection = java.sql.DriverManager.getConnection(jdbc.url(), jdbc.user(), jdbc.password());
    }

    /** What a question counts and, without cancelled operations, adds up to in minor units. */
    record Total(long count, BigDecimal minorUnits) {}

    static Table of(DataDirectory data) throws SQLException {
        return switch (DatabaseLocation.chosenBy(Map.copyOf(System.getenv()), data)) {
            case PrivateServer ours -> {
                PrivateMariaDb server = PrivateMariaDb.open(ours.data(), MariaDbOptions.standard());
                yield new Table(server, server.jdbc());
            }
            case ExternalServer(JdbcSettings jdbc, JdbcSettings _) -> new Table(null, jdbc);
        };
    }

    Total total(Question question) throws SQLException {
        String sql = "SELECT COUNT(*), COALESCE(SUM(IF(o.status = 'CANCELLED', 0, o.base_amount)), 0)" + FROM
                + question.sqlCondition();
        try (PreparedStatement statement = prepared(sql, question.values());
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Total(row.getLong(1), row.getBigDecimal(2));
        }
    }

    void page(Question question) throws SQLException {
        String sql = "SELECT o.*, s.name" + FROM + question.sqlCondition() + " ORDER BY " + question.sqlOrder()
                + " LIMIT 50";
        try (PreparedStatement statement = prepared(sql, question.values());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getBytes(1);
            }
        }
    }

    /** The first columns of some rows, as text; ids as UUID. */
    List<List<String>> rows(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, List.of(values));
                ResultSet rows = statement.executeQuery()) {
            List<List<String>> read = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    Object value = rows.getObject(column);
                    row.add(value instanceof byte[] id ? uuid(id) : String.valueOf(value));
                }
                read.add(row);
            }
            return read;
        }
    }

    void change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, List.of(values))) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    static byte[] bytes(String id) {
        UUID uuid = UUID.fromString(id);
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static String uuid(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (server != null) {
            server.close();
        }
    }
}
