package org.suividepenses.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.exchange.FaultFile;
import org.suividepenses.exchange.ImportFault;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.Imports;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Page;
import org.suividepenses.platform.web.Downloads;
import org.suividepenses.platform.web.ProblemSentences;

/** What is wrong with the lines of an import. */
@RestController
@RequestMapping("/api/v1/imports/{id}")
class FaultController {

    private final Imports imports;
    private final FaultFile faultFile;
    private final ProblemSentences sentences;

    FaultController(Imports imports, FaultFile faultFile, ProblemSentences sentences) {
        this.imports = imports;
        this.faultFile = faultFile;
        this.sentences = sentences;
    }

    @Schema(name = "ImportFault")
    record FaultView(long line, String field, String value, String code, String detail) {}

    @Requires(Permission.OPERATION_IMPORT)
    @GetMapping("/faults")
    Page<FaultView> listImportFaults(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int size,
            Caller caller) {
        Sentences said = new Sentences(sentences, caller.language());
        return imports.faults(caller, new ImportId(id), cursor, size)
                .map((ImportFault fault) ->
                        new FaultView(fault.line(), fault.field(), fault.value(), fault.code(), said.reason(fault)));
    }

    @Requires(Permission.OPERATION_IMPORT)
    @GetMapping(value = "/faults.csv", produces = "text/csv")
    void downloadFaults(@PathVariable UUID id, Caller caller, HttpServletResponse response) throws IOException {
        imports.get(caller, new ImportId(id));
        Downloads.csv(response, "faults.csv");
        faultFile.write(caller, new ImportId(id), caller.language(), response.getOutputStream());
    }
}
