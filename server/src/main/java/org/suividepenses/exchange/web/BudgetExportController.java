package org.suividepenses.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.exchange.BudgetExport;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.TableFormat;
import org.suividepenses.platform.web.Downloads;

/** Budgets as files. */
@RestController
@RequestMapping("/api/v1")
class BudgetExportController {

    private final BudgetExport export;

    BudgetExportController(BudgetExport export) {
        this.export = export;
    }

    /** @param format csv, xlsx or pdf */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/budget-lines.{format}")
    void exportBudget(
            @PathVariable String format,
            @RequestParam int fiscalYear,
            @RequestParam(required = false) @Nullable UUID unit,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        TableFormat kind = TableFormat.of(format).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Table table = export.table(fiscalYear, unit, caller, caller.language());
        Downloads.table(response, table, kind);
    }
}
