package org.suividepenses.attachment.cli;

import java.io.IOException;
import org.suividepenses.attachment.internal.ContentUpkeep;
import org.suividepenses.attachment.internal.ContentUpkeep.Copies;
import org.suividepenses.attachment.internal.Storages;
import org.suividepenses.attachment.internal.storage.BucketStorage;
import org.suividepenses.attachment.internal.storage.ContentStorage;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Copies every content that the other place lacks or has damaged; ends with 1 when one cannot be copied. Nothing is removed anywhere. */
@Command(
        name = "copy",
        description = "Copy the contents of all documents between the data directory and the bucket; may be repeated",
        mixinStandardHelpOptions = true)
final class AttachmentCopyCommand extends ApplicationCommand {

    /** Where contents may lie. */
    enum Place {
        BUCKET,
        DIRECTORY
    }

    @Option(names = "--to", required = true, paramLabel = "bucket|directory", description = "Where they are copied to")
    private Place to = Place.BUCKET;

    AttachmentCopyCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected int run(Services services) {
        UpkeepNarrator narrator = new UpkeepNarrator(services.get(ProblemSentences.class), err());
        Storages storages = services.get(Storages.class);
        if (storages.bucket().isEmpty()) {
            narrator.say("attachment.copy.no-bucket");
            return FAILED;
        }
        BucketStorage bucket = storages.bucket().get();
        return switch (to) {
            case BUCKET -> copy(services.get(ContentUpkeep.class), storages.directory(), bucket, narrator);
            case DIRECTORY -> copy(services.get(ContentUpkeep.class), bucket, storages.directory(), narrator);
        };
    }

    private int copy(ContentUpkeep upkeep, ContentStorage from, ContentStorage target, UpkeepNarrator narrator) {
        narrator.say("attachment.copy.begin", from.place(), target.place());
        Copies copies;
        try {
            from.mustAnswer();
            target.mustAnswer();
            copies = upkeep.copy(from, target, narrator);
        } catch (IOException away) {
            narrator.say("attachment.upkeep.away", String.valueOf(away.getMessage()));
            return FAILED;
        }
        out().println(narrator.sentence(
                "attachment.copy.done",
                copies.copied(),
                copies.copiedBytes(),
                copies.replaced(),
                copies.present(),
                copies.faulty()));
        return copies.faulty() == 0 ? DONE : FAILED;
    }
}
