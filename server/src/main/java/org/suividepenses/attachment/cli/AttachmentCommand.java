package org.suividepenses.attachment.cli;

import picocli.CommandLine.Command;

/** {@code suivi attachment …}. */
@Command(
        name = "attachment",
        description = "The supporting documents",
        subcommands = {AttachmentVerifyCommand.class, AttachmentCopyCommand.class},
        mixinStandardHelpOptions = true)
public final class AttachmentCommand {}
