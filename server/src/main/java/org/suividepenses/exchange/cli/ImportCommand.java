package org.suividepenses.exchange.cli;

import picocli.CommandLine.Command;

/** {@code suivi import …}. */
@Command(
        name = "import",
        description = "Import files",
        subcommands = {ImportOperationsCommand.class, ImportBudgetCommand.class},
        mixinStandardHelpOptions = true)
public final class ImportCommand {}
