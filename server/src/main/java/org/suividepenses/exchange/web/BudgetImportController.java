package org.suividepenses.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.suividepenses.budget.ExistingDrafts;
import org.suividepenses.exchange.BudgetImportReport;
import org.suividepenses.exchange.BudgetImportWish;
import org.suividepenses.exchange.BudgetImports;
import org.suividepenses.exchange.internal.mapping.RowProblem;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Money;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.web.AnswerNotKept;
import org.suividepenses.platform.web.ProblemSentences;

/** Budgets from files. */
@RestController
@RequestMapping("/api/v1/budget-lines/imports")
class BudgetImportController {

    private static final int FAULTS_SHOWN = 1_000;

    private final BudgetImports imports;
    private final Institutions institutions;
    private final ProblemSentences sentences;

    BudgetImportController(BudgetImports imports, Institutions institutions, ProblemSentences sentences) {
        this.imports = imports;
        this.institutions = institutions;
        this.sentences = sentences;
    }

    /** What is wrong with one line of the file. */
    @Schema(name = "BudgetImportFault")
    record FaultView(long line, String field, String value, String reason) {}

    /** Names that are not there yet. */
    @Schema(name = "BudgetImportMissing")
    record MissingView(List<String> units, List<String> categories, List<String> fundingSources) {}

    /**
     * @param created lines made in preparation, or that would be
     * @param replaced lines in preparation that were replaced, or would be
     * @param total what the sound rows plan
     * @param faultCount of which at most the first thousand are in {@code faults}
     */
    @Schema(name = "BudgetImportReport")
    record ReportView(
            long lines,
            int created,
            int replaced,
            String total,
            int faultCount,
            List<FaultView> faults,
            MissingView missing) {}

    /**
     * @param existing what becomes of lines in preparation at the same places; KEEP makes them faults
     * @param createMissing whether units, categories and funding sources that are not there are made
     */
    @Requires(Permission.BUDGET_WRITE)
    @AnswerNotKept("a file; lines that are there already are faults, or are replaced by the same")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ReportView importBudget(
            @RequestParam("file") MultipartFile file,
            @RequestParam int fiscalYear,
            @RequestParam(defaultValue = "KEEP") ExistingDrafts existing,
            @RequestParam(defaultValue = "false") boolean createMissing,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller)
            throws IOException {
        BudgetImportWish wish = new BudgetImportWish(fiscalYear, existing, createMissing, dryRun);
        try (InputStream content = file.getInputStream()) {
            return view(imports.take(content, wish, caller), caller.language());
        }
    }

    private ReportView view(BudgetImportReport report, Locale language) {
        Currency base = institutions.required().currency();
        return new ReportView(
                report.lines(),
                report.created(),
                report.replaced(),
                Money.toPlainString(report.total(), base),
                report.faults().size(),
                report.faults().stream()
                        .limit(FAULTS_SHOWN)
                        .map(fault -> fault(fault, language))
                        .toList(),
                new MissingView(
                        report.missing().units(),
                        report.missing().categories(),
                        report.missing().fundingSources()));
    }

    private FaultView fault(RowProblem problem, Locale language) {
        return new FaultView(
                problem.line(),
                sentences.sentence("import.field." + problem.field(), List.of(), language),
                problem.value(),
                sentences.sentence(problem.code(), List.of(), language));
    }
}
