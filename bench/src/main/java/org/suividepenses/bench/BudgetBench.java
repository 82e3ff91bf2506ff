package org.suividepenses.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.suividepenses.platform.data.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Operations entered and submitted under budget control by many users at once, each charged to a line that blocks; then the
 * dashboard and the reports, one user. Adds what it enters to the installation: for a copy of it.
 */
@Command(name = "budget", description = "Budget control, dashboard and reports", mixinStandardHelpOptions = true)
final class BudgetBench implements Callable<Integer> {

    private static final int GOAL_PER_SECOND = 500;
    private static final long GOAL_ENTRY_MICROSECONDS = 50_000;
    private static final long GOAL_REPORT_MICROSECONDS = 20_000;
    private static final int LINES = 20;
    private static final int WARMING = 10;

    /** As often is each report read first: the compiler of the JVM is done by then. */
    private static final int WARMING_REPORTS = 500;

    private static final String FLOOR = "/api/v1/session";
    private static final String ROW = "%-34s %9s %9s %9s  %s%n";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory (default: ./data), several to compare sizes; gains the operations entered",
            defaultValue = "${env:SUIVI_DATA:-data}")
    private List<Path> data = List.of();

    @Option(names = "--users", paramLabel = "N", description = "Who enter at the same time (default: 50)")
    private int users = 50;

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "Operations of each user (default: 40); 0 for reports alone")
    private int times = 40;

    @Option(names = "--reports", paramLabel = "N", description = "How often each report is read (default: 200)")
    private int reports = 200;

    /** A line that blocks, and a day of its year. */
    private record Line(UUID unit, UUID category, LocalDate day) {}

    private String token = "";

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        for (Path each : data) {
            measure(DataDirectory.open(each));
        }
        return 0;
    }

    private void measure(DataDirectory directory) throws IOException, InterruptedException, SQLException {
        try (Table table = Table.of(directory);
                RunningServer server = RunningServer.start(directory.root());
                Account account = Account.of(table, directory)) {
            token = account.token();
            String operations =
                    table.rows("SELECT COUNT(*) FROM operation").getFirst().getFirst();
            System.out.println(Sentences.say("budget.title", Long.valueOf(operations), users, times));
            System.out.printf(ROW, (Object[]) Sentences.say("budget.head").split("\\|", -1));
            if (times > 0) {
                List<Line> lines = lines(server, table);
                enter(server, lines, WARMING);
                measureEntries(server, lines);
            }
            measureReports(server, table);
        }
    }

    private void measureEntries(RunningServer server, List<Line> lines) throws IOException, InterruptedException {
        Times floor = new Times();
        together(() -> timed(server, FLOOR, floor), times);
        long begun = System.nanoTime();
        Times entries = enter(server, lines, times);
        long perSecond = (long) users * times * 1_000_000_000L / (System.nanoTime() - begun);
        row("budget.entry", entries, floor, entries.percentile(95) <= GOAL_ENTRY_MICROSECONDS);
        System.out.println(Sentences.say("budget.rate", perSecond, StartBench.reached(perSecond >= GOAL_PER_SECOND)));
        row("budget.floor", floor, floor, true);
    }

    private Times enter(RunningServer server, List<Line> lines, int each) throws IOException, InterruptedException {
        Times entries = new Times();
        AtomicInteger next = new AtomicInteger();
        together(
                () -> {
                    long begun = System.nanoTime();
                    enter(server, lines.get(next.getAndIncrement() % lines.size()));
                    entries.add(System.nanoTime() - begun);
                    return null;
                },
                each);
        return entries;
    }

    /** As a draft that is then submitted: two requests, timed together. */
    private void enter(RunningServer server, Line line) throws IOException, InterruptedException {
        Map<String, Object> content = Map.of(
                "date",
                line.day().toString(),
                "unitId",
                line.unit(),
                "categoryId",
                line.category(),
                "description",
                "Mesure",
                "quantity",
                "1",
                "unitPrice",
                "1");
        HttpResponse<byte[]> draft = post(server, "/api/v1/operations", content, null);
        String id = JsonMapper.shared().readTree(draft.body()).path("id").asString();
        String version = draft.headers().firstValue("ETag").orElseThrow();
        post(server, "/api/v1/operations/" + id + "/submission", Map.of(), version);
    }

    private void together(Callable<?> work, int each) throws IOException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                working.add(executor.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        work.call();
                    }
                    return null;
                }));
            }
            for (Future<?> user : working) {
                user.get();
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    /** Of the month with the most operations and its year. */
    private void measureReports(RunningServer server, Table table)
            throws IOException, InterruptedException, SQLException {
        String month = table.rows("SELECT LEFT(operation_date, 7) AS month, COUNT(*) AS operations FROM operation"
                        + " GROUP BY 1 ORDER BY operations DESC, month DESC LIMIT 1")
                .getFirst()
                .getFirst();
        String year = month.substring(0, 4);
        report(server, "budget.dashboard", "/api/v1/dashboard?fiscalYear=" + year);
        report(server, "budget.monthly", "/api/v1/reports/monthly?month=" + month);
        report(server, "budget.execution", "/api/v1/reports/execution?fiscalYear=" + year);
    }

    private void report(RunningServer server, String name, String path) throws IOException, InterruptedException {
        Times asked = new Times();
        Times floor = new Times();
        for (int i = 0; i < WARMING_REPORTS; i++) {
            timed(server, path, new Times());
        }
        for (int i = 0; i < reports; i++) {
            timed(server, path, asked);
            timed(server, FLOOR, floor);
        }
        row(name, asked, floor, asked.percentile(95) <= GOAL_REPORT_MICROSECONDS);
    }

    private static void row(String name, Times times, Times floor, boolean reached) {
        System.out.printf(
                ROW,
                Sentences.say(name),
                times.shown(50),
                times.shown(95),
                times.times(floor),
                times == floor ? "" : StartBench.reached(reached));
    }

    /** Lines of the year after the last one that has operations, so that what is entered finds them. */
    private List<Line> lines(RunningServer server, Table table) throws IOException, InterruptedException, SQLException {
        LocalDate last = LocalDate.parse(table.rows("SELECT MAX(operation_date) FROM operation")
                .getFirst()
                .getFirst());
        LocalDate day = LocalDate.of(last.getYear() + 1, 6, 15);
        List<String> ids = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (List<String> place : table.rows("SELECT u.id, c.id FROM unit u JOIN category c WHERE u.active AND c.active"
                + " AND c.id NOT IN (SELECT parent_id FROM category WHERE parent_id IS NOT NULL)"
                + " ORDER BY c.id, u.id LIMIT " + LINES)) {
            Line line = new Line(UUID.fromString(place.get(0)), UUID.fromString(place.get(1)), day);
            HttpResponse<byte[]> made = post(
                    server,
                    "/api/v1/budget-lines",
                    Map.of(
                            "fiscalYear", day.getYear(),
                            "unitId", line.unit(),
                            "categoryId", line.category(),
                            "policy", "BLOCK",
                            "amount", BigDecimal.valueOf(1_000_000_000L).toPlainString()),
                    null);
            ids.add(JsonMapper.shared().readTree(made.body()).path("id").asString());
            lines.add(line);
        }
        post(server, "/api/v1/budget-lines/validations", Map.of("ids", ids), null);
        return lines;
    }

    private HttpResponse<byte[]> post(RunningServer server, String path, Object body, @Nullable String ifMatch)
            throws IOException, InterruptedException {
        var request = server.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        HttpResponse<byte[]> answer = RunningServer.http().send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    path + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private JsonNode timed(RunningServer server, String path, Times times) throws IOException, InterruptedException {
        var request =
                server.request(path).header("Authorization", "Bearer " + token).build();
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = RunningServer.http().send(request, BodyHandlers.ofByteArray());
        times.add(System.nanoTime() - begun);
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
