package org.suividepenses.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditProof;
import org.suividepenses.audit.BrokenSeal;
import org.suividepenses.audit.Verification;
import org.suividepenses.audit.Verification.Agreement;
import org.suividepenses.audit.Verification.BackDated;
import org.suividepenses.audit.internal.GivenAnchors;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Proves that the trail is what was sealed, or names the first entry that is not; then it ends with 1. Anchors that are none end it with 2. */
@Command(
        name = "verify",
        description = "Prove that nobody touched the audit trail, or name the first broken entry",
        mixinStandardHelpOptions = true)
final class AuditVerifyCommand extends ApplicationCommand {

    private static final long ENTRIES_BETWEEN_LINES = 100_000;

    @Option(names = "--json", description = "Print the result as JSON")
    private boolean json;

    @Option(
            names = "--archive",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Archives of older parts, in any order: proven too, and that each goes on where the one before ends")
    private List<Path> archives = List.of();

    @Option(
            names = "--anchor",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Anchors that were kept elsewhere: a saved mail, text, or a copy of the file of anchors")
    private List<Path> anchors = List.of();

    AuditVerifyCommand(ApplicationStarter starter) {
        super(starter);
    }

    /**
     * As printed.
     *
     * @param from before this link everything was archived and removed, and no archive was given
     * @param perSecond how many entries were proven in a second
     * @param unanchored how many of those come after the last anchor
     * @param broken what is wrong there, one word; null when all is well
     * @param excessRights with which the application's account could change the trail
     */
    record Result(
            boolean intact,
            long from,
            long proven,
            long perSecond,
            String head,
            long unsealed,
            long unanchored,
            @Nullable String broken,
            @Nullable BrokenSeal at,
            @Nullable String archive,
            List<Long> damagedAnchors,
            List<Agreement> agreements,
            BackDated backDated,
            List<String> excessRights) {}

    @Override
    protected int run(Services services) throws IOException {
        Optional<List<GivenAnchors>> given = given(services);
        if (given.isEmpty()) {
            return WRONG_INPUT;
        }
        AuditProof proof = services.get(AuditProof.class);
        long begun = System.nanoTime();
        Verification found = proof.verify(archives, given.get(), proven -> progress(services, proven));
        long perSecond = perSecond(found.proven() - found.from(), System.nanoTime() - begun);
        BrokenSeal broken = found.broken();
        proof.note(found, new Actor(null, "suivi (" + systemUser() + ")", null));
        if (found.unsealed() > 0) {
            err().println(sentence(services, "audit.unsealed", found.unsealed()));
        }
        found.damagedAnchors()
                .forEach(line -> err().println(sentence(services, "audit.anchor-damaged", line, proof.anchors())));
        tellBackDated(services, found.backDated());
        List<String> excess = proof.excessRights();
        if (!excess.isEmpty()) {
            err().println(sentence(services, "audit.excess-rights", String.join(", ", excess)));
        }
        if (json) {
            out().println(services.get(JsonMapper.class)
                    .writeValueAsString(new Result(
                            broken == null,
                            found.from(),
                            found.proven(),
                            perSecond,
                            found.head(),
                            found.unsealed(),
                            found.unanchored(),
                            broken == null ? null : broken.getClass().getSimpleName(),
                            broken,
                            found.archive(),
                            found.damagedAnchors(),
                            found.agreements(),
                            found.backDated(),
                            excess)));
        } else if (broken == null) {
            if (found.from() > 0) {
                err().println(sentence(services, "audit.from", found.from()));
            }
            tellCompared(services, found);
            out().println(sentence(services, "audit.proven", found.proven() - found.from(), found.head()));
            err().println(sentence(services, "audit.speed", perSecond));
        } else {
            err().println(sentence(services, "audit.proven-until", found.proven() - found.from()));
            if (found.archive() != null) {
                err().println(sentence(services, "audit.in-archive", found.archive()));
            }
            err().println(explanation(services, broken, proof.anchors()));
        }
        return broken == null ? DONE : FAILED;
    }

    /** Empty, and said, when a file has no anchor. A file that is the installation's own, or was given before, is compared with once. */
    private Optional<List<GivenAnchors>> given(Services services) throws IOException {
        List<GivenAnchors> all = new ArrayList<>();
        Set<Path> compared = new HashSet<>();
        Path own = Path.of(services.get(AuditProof.class).anchors());
        if (Files.exists(own)) {
            compared.add(own.toRealPath());
        }
        for (Path file : anchors) {
            try {
                Optional<GivenAnchors> read = GivenAnchors.read(file);
                if (read.isEmpty()) {
                    err().println(sentence(services, "audit.anchors-none", file));
                    return Optional.empty();
                }
                if (compared.add(file.toRealPath())) {
                    all.add(read.get());
                }
            } catch (IOException unreadable) {
                err().println(sentence(services, "audit.anchors-unreadable", file));
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    /** With which anchors, and with which not. */
    private void tellCompared(Services services, Verification found) {
        for (Agreement each : found.agreements()) {
            if (each.agreed() > 0) {
                out().println(sentence(services, "audit.anchors-agree", each.anchors(), each.agreed(), each.upTo()));
            } else {
                err().println(sentence(services, "audit.anchors-not-compared", each.anchors()));
            }
        }
        if (found.unanchored() > 0) {
            err().println(sentence(services, "audit.unanchored", found.unanchored()));
        }
    }

    private void tellBackDated(Services services, BackDated backDated) {
        if (backDated.count() > 0) {
            err().println(sentence(services, "audit.back-dated", backDated.count()));
            backDated
                    .first()
                    .forEach(each -> err().println(sentence(
                            services,
                            "audit.back-dated-entry",
                            Long.toString(each.entryId()),
                            each.position(),
                            each.at().toString(),
                            each.before().toString())));
        }
    }

    private static String explanation(Services services, BrokenSeal broken, String anchors) {
        return switch (broken) {
            case BrokenSeal.Removed(long position, long entryId) ->
                sentence(services, "audit.removed", Long.toString(entryId), position);
            case BrokenSeal.Altered(long position, long entryId) ->
                sentence(services, "audit.altered", Long.toString(entryId), position);
            case BrokenSeal.LinkRemoved(long position) -> sentence(services, "audit.link-removed", position);
            case BrokenSeal.Rewritten(long position, long agreed, String witness) ->
                sentence(services, "audit.rewritten", agreed + 1, position, witness);
            case BrokenSeal.Truncated(long position, long anchored, String witness) ->
                sentence(services, "audit.truncated", position, anchored, witness);
            case BrokenSeal.NeverSealed(long _, long entryId) ->
                sentence(services, "audit.never-sealed", Long.toString(entryId));
            case BrokenSeal.RemovedUnsaid(long position) -> sentence(services, "audit.removed-unsaid", position);
            case BrokenSeal.NotJoined(long position) -> sentence(services, "audit.not-joined", position);
            case BrokenSeal.ArchiveCut(long position) -> sentence(services, "audit.archive-cut", position);
            case BrokenSeal.ArchiveUnreadable(long position) ->
                sentence(services, "audit.archive-unreadable", position);
            case BrokenSeal.NotCompared(long position, String witness) ->
                sentence(services, "audit.anchor-of-removed", witness, position);
            case BrokenSeal.AnchorsMissing(long _) -> sentence(services, "audit.anchors-missing", anchors);
        };
    }

    private static long perSecond(long entries, long nanoseconds) {
        return entries * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanoseconds);
    }

    private void progress(Services services, long proven) {
        if (proven > 0 && proven % ENTRIES_BETWEEN_LINES == 0) {
            err().println(sentence(services, "audit.progress", proven));
            err().flush();
        }
    }

    private static String sentence(Services services, String key, Object... arguments) {
        return services.get(ProblemSentences.class).sentence(key, List.of(arguments), Locale.FRENCH);
    }
}
