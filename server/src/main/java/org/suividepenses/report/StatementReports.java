package org.suividepenses.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.SupplierStatement;
import org.suividepenses.operation.SupplierStatements;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;
import org.suividepenses.platform.table.Table;
import org.suividepenses.report.internal.StatementTable;

/** Statements of suppliers with the names of the units that spent. Within the caller's units. */
@Service
@Transactional(readOnly = true)
public class StatementReports {

    private final SupplierStatements statements;
    private final Units units;
    private final StatementTable tables;

    StatementReports(SupplierStatements statements, Units units, StatementTable tables) {
        this.statements = statements;
        this.units = units;
        this.tables = tables;
    }

    /** The whole statement as a table, in the caller's language.
     *
     * @throws ProblemException CONFLICT for more operations than {@value SupplierStatements#SIZE_LIMIT}
     */
    public Table table(UUID supplierId, LocalDate from, LocalDate to, Caller caller) {
        SupplierStatement whole = statements.read(supplierId, from, to, null, SupplierStatements.SIZE_LIMIT, caller);
        if (whole.nextCursor() != null) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "report.too-many-operations", SupplierStatements.SIZE_LIMIT);
        }
        return tables.of(whole, unitsOf(whole), caller);
    }

    /** The units of a page, by their ids. */
    public Map<UUID, Unit> unitsOf(SupplierStatement statement) {
        return units.find(statement.entries().stream()
                .map(entry -> entry.operation().content().unitId())
                .collect(Collectors.toSet()));
    }
}
