package org.suividepenses.operation.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.suividepenses.operation.internal.upkeep.BuildProgress;
import org.suividepenses.operation.internal.upkeep.IndexRequests;
import org.suividepenses.operation.internal.upkeep.OperationSearch;
import org.suividepenses.platform.cli.ApplicationCommand;
import org.suividepenses.platform.cli.ApplicationStarter;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.ServerLock;
import org.suividepenses.platform.web.ProblemSentences;
import picocli.CommandLine.Command;

/**
 * Builds the search index again from the database: here, with its progress, or by the server when one is running, which
 * goes on answering meanwhile.
 */
@Command(
        name = "reindex",
        description = "Build the search index again from the database",
        mixinStandardHelpOptions = true)
public final class ReindexCommand extends ApplicationCommand {

    private static final int SECONDS_BETWEEN_LINES = 2;

    ReindexCommand(ApplicationStarter starter) {
        super(starter);
    }

    @Override
    protected int run(Services services) throws IOException {
        DataDirectory data = services.get(DataDirectory.class);
        if (ServerLock.holder(data).isPresent()) {
            services.get(IndexRequests.class).rebuild();
            say(services, "reindex.requested");
            return DONE;
        }
        OperationSearch search = services.get(OperationSearch.class);
        try (ServerLock alone = ServerLock.take(data)) {
            Thread reporter = Thread.ofVirtual().start(() -> report(services, search));
            search.rebuild();
            reporter.interrupt();
        }
        say(services, "reindex.done", search.size());
        return DONE;
    }

    private void report(Services services, OperationSearch search) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LINES);
                BuildProgress progress = search.progress();
                if (progress != null) {
                    say(services, "reindex.progress", progress.written(), progress.total());
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Services services, String key, Object... arguments) {
        err().println(services.get(ProblemSentences.class).sentence(key, List.of(arguments), Locale.FRENCH));
        err().flush();
    }
}
