package org.suividepenses.exchange.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.suividepenses.budget.ExistingDrafts;
import org.suividepenses.exchange.BudgetImportReport;
import org.suividepenses.exchange.BudgetImportWish;
import org.suividepenses.exchange.BudgetImports;
import org.suividepenses.exchange.internal.mapping.RowProblem;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file of budget lines, as the budget screen does. */
@Command(
        name = "budget",
        description = "Import budget lines from a CSV or XLSX file, as lines in preparation",
        mixinStandardHelpOptions = true)
final class ImportBudgetCommand extends ApplicationCommand {

    private static final int FAULTS_SHOWN = 20;
    private static final int NAMES_SHOWN = 10;

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV or XLSX")
    private Path file = Path.of("");

    @Option(names = "--fiscal-year", required = true, paramLabel = "Y", description = "The year of the lines")
    private int fiscalYear;

    @Option(names = "--dry-run", description = "Read and report only; write nothing")
    private boolean dryRun;

    @Option(names = "--create-missing", description = "Make units, categories and funding sources not yet there")
    private boolean createMissing;

    @Option(names = "--replace-drafts", description = "Replace lines in preparation at the same places")
    private boolean replaceDrafts;

    ImportBudgetCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected boolean mayBegin() {
        return true;
    }

    @Override
    protected int run(Services services) throws Exception {
        if (!Files.isRegularFile(file)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "import.cli.no-file", file.toString());
        }
        Caller caller = Caller.commandLine(systemUser());
        ProblemSentences sentences = services.get(ProblemSentences.class);
        BudgetImports imports = services.get(BudgetImports.class);
        ExistingDrafts existing = replaceDrafts ? ExistingDrafts.REPLACE : ExistingDrafts.KEEP;
        BudgetImportReport seen =
                imports.read(file, new BudgetImportWish(fiscalYear, existing, createMissing, true), caller);
        tell(seen, sentences);
        if (!seen.faults().isEmpty()) {
            say(err(), sentences, "import.budget.faulty", seen.faults().size());
            return FAILED;
        }
        BudgetImportReport done = dryRun
                ? seen
                : imports.read(file, new BudgetImportWish(fiscalYear, existing, createMissing, false), caller);
        String total = Money.toPlainString(
                done.total(), services.get(Institutions.class).required().currency());
        say(
                out(),
                sentences,
                dryRun ? "import.budget.cli.would" : "import.budget.cli.done",
                done.created(),
                done.replaced(),
                total);
        return DONE;
    }

    private void tell(BudgetImportReport report, ProblemSentences sentences) {
        for (RowProblem fault : report.faults().stream().limit(FAULTS_SHOWN).toList()) {
            say(
                    err(),
                    sentences,
                    "import.cli.fault",
                    Long.toString(fault.line()),
                    sentences.sentence("import.field." + fault.field(), List.of(), Locale.FRENCH),
                    fault.value(),
                    sentences.sentence(fault.code(), List.of(), Locale.FRENCH));
        }
        names(sentences, "import.cli.missing-units", report.missing().units());
        names(sentences, "import.cli.missing-categories", report.missing().categories());
        names(sentences, "import.cli.missing-sources", report.missing().fundingSources());
    }

    private void names(ProblemSentences sentences, String key, List<String> names) {
        if (!names.isEmpty()) {
            String some = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_SHOWN)));
            say(err(), sentences, key, names.size(), names.size() > NAMES_SHOWN ? some + ", …" : some);
        }
    }

    private static void say(PrintWriter to, ProblemSentences sentences, String key, Object... arguments) {
        to.println(sentences.sentence(key, List.of(arguments), Locale.FRENCH));
        to.flush();
    }
}
