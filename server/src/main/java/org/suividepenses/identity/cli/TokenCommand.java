package org.suividepenses.identity.cli;

import picocli.CommandLine.Command;

/** {@code suivi token …}. */
@Command(
        name = "token",
        description = "API tokens",
        subcommands = TokenCreateCommand.class,
        mixinStandardHelpOptions = true)
public final class TokenCommand {}
