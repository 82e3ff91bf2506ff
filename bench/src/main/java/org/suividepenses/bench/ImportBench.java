package org.suividepenses.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.suividepenses.platform.data.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CSV as the screen imports it: sent, checked and written, each of its rows new; what it wrote stays. */
@Command(name = "import", description = "Import of a CSV, rows per second", mixinStandardHelpOptions = true)
final class ImportBench implements Callable<Integer> {

    private static final long GOAL_ROWS = 20_000;
    private static final long GOAL_HEAP_MEGABYTES = 512;
    private static final String BOUNDARY = "suivi-bench";
    private static final String MAPPING = """
            {"date": {"column": "Date"}, "amount": {"column": "Montant"}, "description": {"column": "Objet"},
             "unit": {"column": "Service"}, "category": {"columns": ["Chapitre", "Article"]},
             "supplier": {"column": "Fournisseur"}, "reference": {"column": "Pièce"}}""";

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--rows", paramLabel = "N", description = "Rows of the file (default: 100000)")
    private int rows = 100_000;

    @Option(names = "--times", paramLabel = "N", description = "Files (default: 3)")
    private int times = 3;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        DataDirectory directory = installation.open();
        Account.furnish(directory, 1_000);
        Path file = Files.createTempFile("suivi-bench", ".csv");
        try (Table table = Table.of(directory);
                RunningServer server = RunningServer.start(directory.root());
                Account account = Account.of(table, directory)) {
            System.out.println(Sentences.say("import.title", rows));
            boolean reached = true;
            for (int i = 0; i < Math.max(1, times); i++) {
                write(file, System.nanoTime());
                reached &= measure(server, account, file);
            }
            long heap = server.peakHeapMegabytes();
            reached &= heap <= GOAL_HEAP_MEGABYTES;
            System.out.println(Sentences.say("bench.heap", heap, server.residentKilobytes() / 1_024));
            System.out.println(Sentences.say("import.goal", StartBench.reached(reached)));
        } finally {
            Files.deleteIfExists(file);
        }
        return 0;
    }

    private boolean measure(RunningServer server, Account account, Path file) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String id = upload(server, account, file);
        long sent = System.nanoTime();
        send(server, account, "PUT", "/api/v1/imports/" + id + "/mapping", MAPPING);
        send(server, account, "POST", "/api/v1/imports/" + id + "/check", "");
        ended(server, account, id, "CHECKED");
        long checked = System.nanoTime();
        send(
                server,
                account,
                "POST",
                "/api/v1/imports/" + id + "/execution",
                "{\"faultyLines\": \"REFUSE_FILE\", \"createMissing\": true}");
        JsonNode done = ended(server, account, id, "DONE");
        long written = System.nanoTime();
        if (done.at("/created/operations").asInt() != rows) {
            throw new IOException(done.toString());
        }
        long rate = perSecond(written - checked);
        System.out.println(Sentences.say(
                "import.line",
                Files.size(file) / 1_048_576,
                TimeUnit.NANOSECONDS.toMillis(sent - begun),
                perSecond(checked - sent),
                rate,
                perSecond(written - begun)));
        return rate >= GOAL_ROWS;
    }

    private long perSecond(long nanoseconds) {
        return rows * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanoseconds);
    }

    private static JsonNode ended(RunningServer server, Account account, String id, String status)
            throws IOException, InterruptedException {
        while (true) {
            JsonNode file = send(server, account, "GET", "/api/v1/imports/" + id, "");
            String now = file.at("/status").asString();
            if (now.equals(status)) {
                return file;
            }
            if (now.equals("FAILED")) {
                throw new IOException(file.at("/problem/detail").asString());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static JsonNode send(RunningServer server, Account account, String method, String path, String body)
            throws IOException, InterruptedException {
        return answer(server.request(path)
                .header("Authorization", "Bearer " + account.token())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    private static String upload(RunningServer server, Account account, Path file)
            throws IOException, InterruptedException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        return answer(server.request("/api/v1/imports")
                        .header("Authorization", "Bearer " + account.token())
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofFile(file),
                                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                        .build())
                .at("/id")
                .asString();
    }

    private static JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = RunningServer.http().send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Rows as of a school: few units, some categories, a payee for every two hundred rows. */
    private void write(Path file, long seed) throws IOException {
        Random random = new Random(seed);
        int suppliers = Math.max(10, rows / 200);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("Date;Pièce;Service;Chapitre;Article;Fournisseur;Objet;Montant\n");
            for (int row = 0; row < rows; row++) {
                LocalDate date = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
                out.write("%s;%x-%d;Service %d;Chapitre %d;Article %d;Fournisseur %d;Fourniture n° %d du lot %d;%d%n"
                        .formatted(
                                date,
                                seed,
                                row,
                                random.nextInt(12),
                                random.nextInt(8),
                                random.nextInt(12),
                                random.nextInt(suppliers),
                                random.nextInt(5_000),
                                random.nextInt(40),
                                500L * (1 + random.nextInt(20_000))));
            }
        }
    }
}
