package org.suividepenses.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code suivi bench}: figures of an installation. */
@Command(
        name = "bench",
        description = "Measure an installation",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListBench.class,
            BudgetBench.class,
            ImportBench.class,
            ExportBench.class,
            AuditBench.class,
            StartBench.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
