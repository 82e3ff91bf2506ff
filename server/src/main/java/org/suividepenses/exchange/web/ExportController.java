package org.suividepenses.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.exchange.OperationExport;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.operation.ListFilter;
import org.suividepenses.operation.ListFilters;
import org.suividepenses.operation.ListParameters;
import org.suividepenses.platform.web.Downloads;

/** Operations as files. */
@RestController
@RequestMapping("/api/v1/exports")
class ExportController {

    private final OperationExport export;
    private final ListFilters filters;

    ExportController(OperationExport export, ListFilters filters) {
        this.export = export;
        this.filters = filters;
    }

    @Requires(Permission.OPERATION_EXPORT)
    @GetMapping(value = "/operations.csv", produces = "text/csv")
    @ListParameters
    void exportOperations(
            @RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        ListFilter filter = filters.parse(parameters);
        Downloads.csv(response, "operations.csv");
        Downloads.delivered(export.csv(filter, caller, caller.language(), response.getOutputStream()));
    }
}
