package org.suividepenses.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.SupplierStatement;
import org.suividepenses.operation.SupplierStatements;
import org.suividepenses.organisation.Unit;
import org.suividepenses.report.StatementReports;

/** Statements of suppliers. */
@RestController
class StatementController {

    private static final int SIZE = 100;
    private static final int SIZE_LIMIT = 500;

    private final SupplierStatements statements;
    private final StatementReports reports;

    StatementController(SupplierStatements statements, StatementReports reports) {
        this.statements = statements;
        this.reports = reports;
    }

    /** @param balance of all up to and with this operation; one that charges nothing leaves it as it was */
    record StatementEntry(
            UUID id,
            @Nullable String number,
            LocalDate date,
            OperationStatus status,
            UUID unitId,
            String unit,
            String description,
            String reference,
            String amount,
            String balance) {

        static StatementEntry of(SupplierStatement.Entry entry, Map<UUID, Unit> units, Currency base) {
            Operation operation = entry.operation();
            Unit unit = units.get(operation.content().unitId());
            return new StatementEntry(
                    operation.id().value(),
                    operation.number() == null ? null : operation.number().toString(),
                    operation.content().date(),
                    operation.status(),
                    operation.content().unitId(),
                    unit == null ? "" : unit.name(),
                    operation.content().description(),
                    operation.content().reference(),
                    operation.baseAmount().toPlainString(),
                    Money.toPlainString(entry.balance(), base));
        }
    }

    record StatementSum(OperationStatus status, long count, String amount) {}

    /**
     * @param opening what the operations before the period come to
     * @param sums of the whole period
     * @param closing opening and the whole period
     * @param paid in the period
     * @param due what is left to pay at the end of the period
     */
    @Schema(name = "SupplierStatement")
    record StatementView(
            UUID supplierId,
            String supplier,
            LocalDate from,
            LocalDate to,
            String currency,
            String opening,
            List<StatementEntry> entries,
            List<StatementSum> sums,
            String closing,
            String paid,
            String due,
            @Nullable String nextCursor) {

        static StatementView of(SupplierStatement statement, Map<UUID, Unit> units) {
            Currency base = statement.base();
            return new StatementView(
                    statement.supplier().id(),
                    statement.supplier().name(),
                    statement.from(),
                    statement.to(),
                    base.getCurrencyCode(),
                    text(statement.opening(), base),
                    statement.entries().stream()
                            .map(entry -> StatementEntry.of(entry, units, base))
                            .toList(),
                    statement.sums().entrySet().stream()
                            .map(sum -> new StatementSum(
                                    sum.getKey(),
                                    sum.getValue().count(),
                                    text(sum.getValue().amount(), base)))
                            .toList(),
                    text(statement.closing(), base),
                    text(statement.paid(), base),
                    text(statement.due(), base),
                    statement.nextCursor());
        }

        private static String text(BigInteger amount, Currency base) {
            return Money.toPlainString(amount, base);
        }
    }

    /** @param to last day, included */
    @Requires(Permission.OPERATION_READ)
    @GetMapping("/api/v1/reports/supplier-statement")
    StatementView getSupplierStatement(
            @RequestParam UUID supplier,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        mustBeAPeriod(from, to);
        int wanted = size == null ? SIZE : size;
        if (wanted < 1 || wanted > SIZE_LIMIT) {
            throw ProblemException.invalidParameter("size", "parameter.invalid", "size");
        }
        SupplierStatement page = statements.read(supplier, from, to, cursor, wanted, caller);
        return StatementView.of(page, reports.unitsOf(page));
    }

    /** The whole of it as a file. */
    @Requires(Permission.OPERATION_READ)
    @GetMapping("/api/v1/reports/supplier-statement.{format}")
    void getSupplierStatementFile(
            @PathVariable String format,
            @RequestParam UUID supplier,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        mustBeAPeriod(from, to);
        ReportFiles.send(() -> reports.table(supplier, from, to, caller), format, response);
    }

    private static void mustBeAPeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw ProblemException.invalidParameter("to", "parameter.invalid", "to");
        }
    }
}
