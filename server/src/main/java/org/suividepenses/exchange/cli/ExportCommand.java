package org.suividepenses.exchange.cli;

import picocli.CommandLine.Command;

/** {@code suivi export …}. */
@Command(
        name = "export",
        description = "Export files",
        subcommands = ExportOperationsCommand.class,
        mixinStandardHelpOptions = true)
public final class ExportCommand {}
