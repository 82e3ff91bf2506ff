package org.suividepenses.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.suividepenses.platform.data.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All operations as CSV over HTTP, read to the end. */
@Command(name = "export", description = "Export as CSV, rows per second", mixinStandardHelpOptions = true)
final class ExportBench implements Callable<Integer> {

    private static final long GOAL_ROWS = 200_000;
    private static final long GOAL_HEAP_MEGABYTES = 512;

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--rows", paramLabel = "N", description = "Operations made in an empty directory (default: 100000)")
    private int rows = 100_000;

    @Option(names = "--times", paramLabel = "N", description = "Exports (default: 5)")
    private int times = 5;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        DataDirectory directory = installation.open();
        Account.furnish(directory, rows);
        try (Table table = Table.of(directory);
                RunningServer server = RunningServer.start(directory.root());
                Account account = Account.of(table, directory)) {
            long best = 0;
            for (int i = 0; i < Math.max(1, times); i++) {
                best = Math.max(best, measure(server, account));
            }
            long heap = server.peakHeapMegabytes();
            System.out.println(Sentences.say("bench.heap", heap, server.residentKilobytes() / 1_024));
            System.out.println(
                    Sentences.say("export.goal", StartBench.reached(best >= GOAL_ROWS && heap <= GOAL_HEAP_MEGABYTES)));
        }
        return 0;
    }

    /** @return rows per second */
    private static long measure(RunningServer server, Account account) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answer = RunningServer.http()
                .send(
                        server.request("/api/v1/exports/operations.csv")
                                .header("Authorization", "Bearer " + account.token())
                                .build(),
                        BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("export: " + answer.statusCode());
        }
        long lines = 0;
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = answer.body()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        long nanoseconds = System.nanoTime() - begun;
        long rate = (lines - 1) * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanoseconds);
        System.out.println(Sentences.say(
                "export.line", lines - 1, bytes / 1_048_576, TimeUnit.NANOSECONDS.toMillis(nanoseconds), rate));
        return rate;
    }
}
