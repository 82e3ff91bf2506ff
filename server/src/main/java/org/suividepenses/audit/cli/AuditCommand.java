package org.suividepenses.audit.cli;

import picocli.CommandLine.Command;

/** {@code suivi audit …}. */
@Command(
        name = "audit",
        description = "The audit trail",
        subcommands = {AuditVerifyCommand.class, AuditArchiveCommand.class},
        mixinStandardHelpOptions = true)
public final class AuditCommand {}
