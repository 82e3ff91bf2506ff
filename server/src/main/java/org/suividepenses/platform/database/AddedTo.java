package org.suividepenses.platform.database;

import java.util.List;
import java.util.Map;

/**
 * The tables to which the application only adds: what was decided, charged, paid or printed is never written anew. Two of their columns
 * are bookkeeping that moves.
 */
final class AddedTo {

    private static final String TRAIL = "audit_";

    /** By their names, with the columns that may change. */
    private static final Map<String, List<String>> TABLES = Map.of(
            "ledger_entry", List.of(),
            "budget_override", List.of(),
            "operation_payment", List.of(),
            // What was paid of a line moves to the more exact one that is opened later.
            "operation_payment_share", List.of("line_id"),
            "payment_slip", List.of(),
            "payment_slip_entry", List.of(),
            "voucher_print", List.of(),
            "voucher_secret", List.of(),
            // A merge makes what was changed of a supplier a change of another.
            "supplier_payee_change", List.of("supplier_id"));

    private AddedTo() {}

    static boolean holds(String table) {
        return table.startsWith(TRAIL) || TABLES.containsKey(table);
    }

    /** What the application needs on such a table, as in a grant. */
    static String rights(String table) {
        String change = change(table);
        return "select, insert" + (change.isEmpty() ? "" : ", " + change);
    }

    /** The right to change the columns that may change, as the server writes it; empty when there are none. */
    static String change(String table) {
        List<String> columns = TABLES.getOrDefault(table, List.of());
        return columns.isEmpty() ? "" : "UPDATE (`" + String.join("`, `", columns) + "`)";
    }
}
