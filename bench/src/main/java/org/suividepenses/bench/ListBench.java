package org.suividepenses.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.suividepenses.platform.data.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists over HTTP, one user, one after the other; beside each the same question in SQL on the same database. */
@Command(name = "list", description = "Filtered, searched and sorted lists", mixinStandardHelpOptions = true)
final class ListBench implements Callable<Integer> {

    private static final long GOAL_MICROSECONDS = 10_000;
    private static final long SQL_LIMIT_NANOSECONDS = 10_000_000_000L;
    private static final int WARMING = 400;
    private static final String ROW = "%-34s %9s %9s %9s %9s %8s %10s %8s  %s%n";

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--times", paramLabel = "N", description = "Questions of each kind (default: 200)")
    private int times = 200;

    @Option(names = "--sql-times", paramLabel = "N", description = "The same in SQL (default: 5)")
    private int sqlTimes = 5;

    @Option(names = "--seed", paramLabel = "S", description = "The same questions for the same seed (default: 1)")
    private long seed = 1;

    /** The least that a request can cost: it is asked after every question, so that both meet the same machine. */
    private final Times floor = new Times();

    private String token = "";
    private boolean agreed = true;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        DataDirectory directory = installation.open();
        try (Table table = Table.of(directory);
                RunningServer server = RunningServer.start(directory.root())) {
            try (Account account = Account.of(table, directory)) {
                token = account.token();
                measure(table, server);
            }
        }
        return agreed ? 0 : 1;
    }

    private void measure(Table table, RunningServer server) throws IOException, InterruptedException, SQLException {
        int decimals = decimals(server);
        Questions questions = new Questions(table, seed);
        Map<String, Supplier<Question>> all = questions.all(decimals);
        for (int i = 0; i < WARMING; i++) {
            for (Supplier<Question> kind : all.values()) {
                get(server, kind.get().path());
            }
        }
        System.out.println(Sentences.say("list.title", questions.operations(), times, sqlTimes));
        System.out.printf(ROW, (Object[]) Sentences.say("list.head").split("\\|", -1));
        boolean reached = true;
        for (Map.Entry<String, Supplier<Question>> kind : all.entrySet()) {
            reached &= line(table, server, kind.getKey(), kind.getValue(), decimals);
        }
        System.out.println(Sentences.say("list.floor", floor.shown(50), floor.shown(95)));
        System.out.println(Sentences.say("list.goal", StartBench.reached(reached)));
    }

    private boolean line(Table table, RunningServer server, String name, Supplier<Question> kind, int decimals)
            throws IOException, InterruptedException, SQLException {
        Times asked = new Times();
        Times again = new Times();
        Times sql = new Times();
        Times floorBeside = new Times();
        long sqlBegun = System.nanoTime();
        long sqlSpent = 0;
        for (int i = 0; i < times; i++) {
            Question question = kind.get();
            String path = question.path();
            if (name.equals("second-page")) {
                String cursor = get(server, path).path("nextCursor").asString("");
                path = cursor.isEmpty() ? path : question.with("cursor", cursor).path();
            }
            JsonNode answer = timed(server, path, asked);
            timed(server, path, again);
            timed(server, "/api/v1/session", floorBeside, floor);
            if (question.sqlOrder() != null && i < sqlTimes && sqlSpent < SQL_LIMIT_NANOSECONDS) {
                sqlBegun = System.nanoTime();
                Table.Total total = table.total(question);
                table.page(question);
                long duration = System.nanoTime() - sqlBegun;
                sql.add(duration);
                sqlSpent += duration;
                compare(name, question, answer.path("total"), total, decimals);
            }
        }
        boolean reached = asked.percentile(95) <= GOAL_MICROSECONDS;
        System.out.printf(
                ROW,
                Sentences.say("list." + name),
                asked.shown(50),
                asked.shown(95),
                again.shown(50),
                again.shown(95),
                asked.times(floorBeside),
                sql.shown(50),
                sql.times(asked),
                StartBench.reached(reached));
        return reached;
    }

    private void compare(String name, Question question, JsonNode total, Table.Total expected, int decimals) {
        long count = total.path("count").asLong(-1);
        BigDecimal amount = new BigDecimal(total.path("amount").asString("0")).movePointRight(decimals);
        if (question.exact() && (count != expected.count() || amount.compareTo(expected.minorUnits()) != 0)) {
            agreed = false;
            System.out.println(Sentences.say(
                    "list.differs",
                    name,
                    Long.toString(count),
                    amount.toPlainString(),
                    Long.toString(expected.count()),
                    expected.minorUnits().toPlainString()));
        }
    }

    private int decimals(RunningServer server) throws IOException, InterruptedException {
        String currency = get(server, "/api/v1/operations?size=1")
                .path("total")
                .path("currency")
                .asString("EUR");
        return Math.max(0, java.util.Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private JsonNode get(RunningServer server, String path) throws IOException, InterruptedException {
        return timed(server, path);
    }

    /** The time until the whole answer has been read; reading its JSON is not part of it. */
    private JsonNode timed(RunningServer server, String path, Times... times) throws IOException, InterruptedException {
        var request =
                server.request(path).header("Authorization", "Bearer " + token).build();
        long begun = System.nanoTime();
        var answer = RunningServer.http().send(request, BodyHandlers.ofByteArray());
        long duration = System.nanoTime() - begun;
        for (Times each : times) {
            each.add(duration);
        }
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
