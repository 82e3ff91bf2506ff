package org.suividepenses.identity.cli;

import picocli.CommandLine.Command;

/** {@code suivi user …}. */
@Command(
        name = "user",
        description = "Accounts",
        subcommands = UserCreateCommand.class,
        mixinStandardHelpOptions = true)
public final class UserCommand {}
