package org.suividepenses.attachment.cli;

import java.io.IOException;
import org.suividepenses.attachment.internal.ContentUpkeep;
import org.suividepenses.attachment.internal.ContentUpkeep.Proof;
import org.suividepenses.attachment.internal.storage.ContentStorage;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;

/** Proves that every document's content is there and is what was stored, or names those that are not; then it ends with 1. */
@Command(
        name = "verify",
        description =
                "Prove that the content of every document is there and is what was stored, or name those that are not",
        mixinStandardHelpOptions = true)
final class AttachmentVerifyCommand extends ApplicationCommand {

    AttachmentVerifyCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected int run(Services services) {
        UpkeepNarrator narrator = new UpkeepNarrator(services.get(ProblemSentences.class), err());
        ContentStorage storage = services.get(ContentStorage.class);
        narrator.say("attachment.verify.begin", storage.place());
        Proof proof;
        try {
            proof = services.get(ContentUpkeep.class).verify(storage, narrator);
        } catch (IOException away) {
            narrator.say("attachment.upkeep.away", String.valueOf(away.getMessage()));
            return FAILED;
        }
        if (proof.faulty() > 0) {
            narrator.say("attachment.verify.faulty", proof.faulty(), proof.proven());
            return FAILED;
        }
        out().println(narrator.sentence("attachment.verify.sound", proof.proven()));
        return DONE;
    }
}
