package org.suividepenses.notification.cli;

import picocli.CommandLine.Command;

/** {@code suivi probe …}. */
@Command(
        name = "probe",
        description = "Whether what the application depends on answers",
        subcommands = ProbeMailCommand.class,
        mixinStandardHelpOptions = true)
public final class ProbeCommand {}
