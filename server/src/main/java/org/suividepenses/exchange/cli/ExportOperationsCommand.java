package org.suividepenses.exchange.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.exchange.OperationExport;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.ListFilter;
import org.suividepenses.operation.ListFilters;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Exports operations; the file appears whole or not at all. */
@Command(name = "operations", description = "Export operations", mixinStandardHelpOptions = true)
final class ExportOperationsCommand extends ApplicationCommand {

    /** What an export may be written as. */
    enum Format {
        CSV
    }

    /** Those there are words for; any other is wrong usage. */
    enum Language {
        FR,
        EN
    }

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.CSV;

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "Where to write; - for standard output")
    private String target = "";

    @Option(
            names = "--filter",
            paramLabel = "NAME=VALUE",
            description = "As in the list: q, from, to, unit, category, supplier, status, …; may be repeated")
    private List<String> filters = List.of();

    @Option(names = "--language", paramLabel = "fr|en", description = "Words and number format (default: fr)")
    private Language language = Language.FR;

    ExportOperationsCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected int run(Services services) throws IOException {
        ListFilter filter = services.get(ListFilters.class).parse(parameters());
        OperationExport export = services.get(OperationExport.class);
        Caller caller = Caller.commandLine(systemUser());
        Locale locale = Locale.of(language.name().toLowerCase(Locale.ROOT));
        services.get(AuditTrail.class)
                .note(
                        caller.actor(),
                        "EXPORT",
                        "FILE",
                        AuditTrail.NOTHING,
                        Changes.none().field("file", null, target).field("filter", null, String.join("&", filters)));
        long count = target.equals("-")
                ? export.csv(filter, caller, locale, System.out)
                : toFile(export, filter, caller, locale);
        services.get(AuditTrail.class)
                .note(
                        caller.actor(),
                        "EXPORTED",
                        "FILE",
                        AuditTrail.NOTHING,
                        Changes.none().field("file", null, target).field("rows", null, count));
        err().println(services.get(ProblemSentences.class).sentence("export.cli.done", List.of(count), locale));
        err().flush();
        return DONE;
    }

    private long toFile(OperationExport export, ListFilter filter, Caller caller, Locale locale) throws IOException {
        Path file = Path.of(target).toAbsolutePath();
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            long count;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
                count = export.csv(filter, caller, locale, out);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String filter : filters) {
            int equals = filter.indexOf('=');
            if (equals < 1) {
                throw ProblemException.invalidParameter("--filter", "parameter.invalid", filter);
            }
            parameters
                    .computeIfAbsent(filter.substring(0, equals), name -> new ArrayList<>())
                    .add(filter.substring(equals + 1));
        }
        return parameters;
    }
}
