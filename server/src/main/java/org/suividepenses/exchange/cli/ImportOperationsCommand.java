package org.suividepenses.exchange.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Locale;
import org.suividepenses.exchange.FaultyLines;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.ImportStatus;
import org.suividepenses.exchange.Imports;
import org.suividepenses.exchange.MappingPreview;
import org.suividepenses.exchange.internal.mapping.Mapping;
import org.suividepenses.exchange.internal.mapping.MappingJson;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file of operations: the same way as the screen does, in one go. */
@Command(
        name = "operations",
        description = "Import operations from a CSV or XLSX file",
        mixinStandardHelpOptions = true)
final class ImportOperationsCommand extends ApplicationCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV or XLSX")
    private Path file = Path.of("");

    @Option(names = "--mapping", required = true, paramLabel = "M.json", description = "Which column is what")
    private Path mappingFile = Path.of("");

    @Option(names = "--dry-run", description = "Read and report only; write nothing")
    private boolean dryRun;

    @Option(
            names = "--create-missing",
            description = "Make units, categories, suppliers and funding sources not yet there")
    private boolean createMissing;

    @Option(names = "--skip-faulty", description = "Import the sound lines of a file with faulty ones")
    private boolean skipFaulty;

    ImportOperationsCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected boolean mayBegin() {
        return true;
    }

    @Override
    protected int run(Services services) throws Exception {
        Caller caller = Caller.commandLine(systemUser());
        Imports imports = services.get(Imports.class);
        ImportNarrator narrator = new ImportNarrator(services.get(ProblemSentences.class), Locale.FRENCH, out(), err());
        Mapping mapping = mapping();
        ImportFile taken = upload(imports, caller);
        try {
            if (taken.sameFileAs() != null) {
                narrator.say("import.cli.same-file");
            }
            if (!dryRun) {
                imports.adoptCurrency(caller, mapping)
                        .ifPresent(
                                (Currency currency) -> narrator.say("import.cli.adopted", currency.getCurrencyCode()));
            }
            MappingPreview preview = imports.map(caller, taken.id(), mapping);
            narrator.notes(preview.notes());
            ImportFile ended = work(imports, caller, taken.id(), narrator);
            narrator.faults(imports, caller, ended);
            return narrator.result(ended, dryRun) ? DONE : FAILED;
        } finally {
            ImportStatus status = imports.get(caller, taken.id()).status();
            if (dryRun || status == ImportStatus.READ || status == ImportStatus.FAILED) {
                imports.discard(caller, taken.id());
            }
        }
    }

    private ImportFile work(Imports imports, Caller caller, ImportId id, ImportNarrator narrator)
            throws InterruptedException {
        if (dryRun) {
            imports.check(caller, id);
        } else {
            FaultyLines faulty = skipFaulty ? FaultyLines.SKIP : FaultyLines.REFUSE_FILE;
            imports.execute(caller, id, faulty, createMissing);
        }
        ImportFile current = imports.get(caller, id);
        while (current.status().working()) {
            narrator.progress(current);
            Thread.sleep(200);
            current = imports.get(caller, id);
        }
        narrator.endProgress();
        return current;
    }

    private ImportFile upload(Imports imports, Caller caller) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "import.cli.no-file", file.toString());
        }
        try (InputStream content = Files.newInputStream(file)) {
            return imports.upload(caller, file.getFileName().toString(), content);
        }
    }

    private Mapping mapping() throws IOException {
        if (!Files.isRegularFile(mappingFile)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "import.cli.no-file", mappingFile.toString());
        }
        byte[] bytes = Files.readAllBytes(mappingFile);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return MappingJson.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
