package org.suividepenses.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.suividepenses.platform.data.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The proof of the audit trail, entries per second. The entries that it adds stay: on a copy. */
@Command(
        name = "audit",
        description = "Add entries to the audit trail and prove it, entries per second",
        mixinStandardHelpOptions = true)
final class AuditBench implements Callable<Integer> {

    private static final long GOAL_ENTRIES = 20_000;
    private static final int ENTRIES_AT_ONCE = 10_000;

    private static final String ADD =
            "INSERT INTO audit_entry (at, actor_name, address, action, subject_type, subject_id, changes)"
                    + " SELECT utc_timestamp(6), 'bench', '192.0.2.7', 'EDIT', 'OPERATION', unhex(lpad(hex(seq), 32, '0')),"
                    + " concat('[{\"field\":\"description\",\"from\":\"Ramettes de papier\",\"to\":\"Ramettes ', seq, '\"},'"
                    + ", '{\"field\":\"amount\",\"from\":\"1250000\",\"to\":\"', seq, '\"}]')"
                    + " FROM seq_1_to_" + ENTRIES_AT_ONCE + " WHERE seq <= ?";

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--rows", paramLabel = "N", description = "Entries to add first (default: 1000000)")
    private int rows = 1_000_000;

    @Option(names = "--times", paramLabel = "N", description = "Proofs (default: 3)")
    private int times = 3;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        DataDirectory directory = installation.open();
        Account.furnish(directory, 1);
        try (Table table = Table.of(directory)) {
            for (int left = rows; left > 0; left -= ENTRIES_AT_ONCE) {
                table.change(ADD, Math.min(left, ENTRIES_AT_ONCE));
            }
            // Seals what was added.
            prove(directory);
            long best = 0;
            for (int i = 0; i < Math.max(1, times); i++) {
                long begun = System.nanoTime();
                JsonNode proof = prove(directory);
                best = Math.max(best, proof.path("perSecond").asLong());
                System.out.println(Sentences.say(
                        "audit.line",
                        proof.path("proven").asLong(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
                        proof.path("perSecond").asLong()));
            }
            System.out.println(Sentences.say("audit.goal", StartBench.reached(best >= GOAL_ENTRIES)));
        }
        return 0;
    }

    private static JsonNode prove(DataDirectory directory) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(RunningServer.command(directory.root(), "", "audit", "verify", "--json"));
    }
}
