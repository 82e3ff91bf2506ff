package org.suividepenses.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditArchive;
import org.suividepenses.audit.AuditArchive.Archived;
import org.suividepenses.audit.AuditProof;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the older part of a trail that is intact into a file that proves it; removes it from the database only when asked. */
@Command(
        name = "archive",
        description = "Write the older part of the audit trail into a file, and remove it when asked",
        mixinStandardHelpOptions = true)
final class AuditArchiveCommand extends ApplicationCommand {

    @Option(
            names = "--before",
            required = true,
            paramLabel = "DATE",
            description = "Entries up to the day before this one (YYYY-MM-DD, UTC)")
    private LocalDate before = LocalDate.EPOCH;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The archive, packed with gzip; it must not be there yet")
    private Path file = Path.of("");

    @Option(
            names = "--remove",
            description = "Then remove the archived entries from the database, as the owner of its tables")
    private boolean remove;

    AuditArchiveCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected int run(Services services) throws IOException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            err().println(sentence(services, "audit.archive.exists", file));
            return FAILED;
        }
        if (services.get(AuditProof.class).verify(proven -> {}).broken() != null) {
            err().println(sentence(services, "audit.archive.broken"));
            return FAILED;
        }
        AuditArchive archive = services.get(AuditArchive.class);
        Actor actor = new Actor(null, "suivi (" + systemUser() + ")", null);
        Optional<Archived> written =
                archive.write(before.atStartOfDay(ZoneOffset.UTC).toInstant(), target, actor, position -> {});
        if (written.isEmpty()) {
            out().println(sentence(services, "audit.archive.nothing", before.toString()));
            return DONE;
        }
        Archived archived = written.get();
        out().println(sentence(
                services,
                "audit.archive.done",
                archived.entries(),
                archived.after() + 1,
                archived.last(),
                file,
                archived.hash()));
        if (remove) {
            out().println(sentence(services, "audit.archive.removed", archive.remove(archived, actor)));
        }
        return DONE;
    }

    private static String sentence(Services services, String key, Object... arguments) {
        return services.get(ProblemSentences.class).sentence(key, List.of(arguments), Locale.FRENCH);
    }
}
