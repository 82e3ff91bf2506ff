package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.ApprovalState;
import org.suividepenses.approval.Chain;
import org.suividepenses.approval.ChainDetails;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Chains;
import org.suividepenses.approval.Signer;
import org.suividepenses.approval.UnitHead;
import org.suividepenses.approval.UnitHeads;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.User;
import org.suividepenses.identity.UserDetails;
import org.suividepenses.identity.Users;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** Whatever people of every role do at the same time on two nodes, nobody approves their own and no approval is lost. */
class ApprovalHistoriesTest {

    private static final long SEED = 20_261_125L;
    private static final int THREADS = 6;
    private static final int STEPS = 120;
    private static final int OPERATIONS = 24;

    private static final TestServer FIRST = TestServer.start();
    private static final TestServer SECOND = FIRST.anotherNode();
    private static final House HOUSE = House.on(FIRST, "Histoires");

    /** Two of each role: what one may not sign, the other may. */
    private static final List<ApiClient> PEOPLE = List.of(
            HOUSE.clerk(),
            HOUSE.clerk(),
            FIRST.as(Role.UNIT_HEAD, HOUSE.unit()),
            FIRST.as(Role.UNIT_HEAD, HOUSE.unit()),
            FIRST.as(Role.AUTHORISER),
            FIRST.as(Role.AUTHORISER),
            FIRST.as(Role.FINANCE),
            FIRST.as(Role.ADMIN),
            FIRST.as(Role.ACCOUNTANT),
            FIRST.as(Role.ACCOUNTANT));

    private static final Set<String> DECISIONS = Set.of("APPROVE", "REJECT", "ASK_CHANGE");

    private static final AtomicInteger STAND_INS = new AtomicInteger();

    private final List<String> made = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    @AfterAll
    static void close() {
        SECOND.close();
        FIRST.close();
    }

    @Test
    void theInvariantsHoldAfterRandomHistories() throws Exception {
        Chain chain = FIRST.get(Chains.class).create(details(2), TestServer.MACHINE);
        FIRST.get(UnitHeads.class).name(HOUSE.unit(), PEOPLE.get(2).userId(), 0, TestServer.MACHINE);
        SplittableRandom random = new SplittableRandom(SEED);
        List<Callable<Void>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom own = random.split();
            TestServer node = thread % 2 == 0 ? FIRST : SECOND;
            threads.add(() -> {
                for (int step = 0; step < STEPS; step++) {
                    act(own, PEOPLE.get(own.nextInt(PEOPLE.size())).at(node), chain);
                }
                return null;
            });
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> thread : executor.invokeAll(threads)) {
                thread.get();
            }
        }
        List<Long> ranks = new ArrayList<>();
        Set<String> happened = new HashSet<>();
        for (String id : made) {
            List<AuditEntry> entries = FIRST.get(AuditTrail.class).history("OPERATION", UUID.fromString(id));
            new History(id).follow(entries);
            entries.forEach(entry -> happened.add(entry.action()));
            assertThat(entries).as("audit of %s, seed %d", id, SEED).hasSize(acknowledged.getOrDefault(id, 0));
            FIRST.get(Operations.class)
                    .find(new OperationId(UUID.fromString(id)), TestServer.MACHINE)
                    .map(Operation::number)
                    .ifPresent(number -> ranks.add(number.rank()));
        }
        assertThat(happened)
                .as("a history in which something was signed, seed %d", SEED)
                .contains("SIGN", "APPROVE");
        assertThat(STAND_INS).as("stand-ins named, seed %d", SEED).hasPositiveValue();
        assertThat(ranks.stream().sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ranks.size()).boxed().toList());
        assertThat(BudgetHouse.unbalanced(FIRST)).isEmpty();
    }

    private void act(SplittableRandom random, ApiClient person, Chain chain) {
        String id = made.isEmpty() ? null : made.get(random.nextInt(made.size()));
        if (id == null || (made.size() < OPERATIONS && random.nextInt(6) == 0)) {
            Answer created = PEOPLE.get(random.nextInt(3))
                    .at(random.nextBoolean() ? FIRST : SECOND)
                    .post("/operations", HOUSE.body("unitPrice", String.valueOf(random.nextInt(1, 90_000))));
            assertThat(created.status()).isEqualTo(201);
            acknowledged.put(created.text("/id"), 1);
            made.add(created.text("/id"));
            return;
        }
        String path = "/operations/" + id;
        Answer answer = switch (random.nextInt(28)) {
            case 0, 1, 2, 3 -> person.post(path + "/submission", Map.of());
            case 4, 5, 6, 7, 8, 9 -> decide(person, path, "APPROVE");
            case 10 -> decide(person, path, "REJECT");
            case 11 -> decide(person, path, "ASK_CHANGE");
            case 12 -> person.post(path + "/recall", Map.of());
            case 13 -> edit(random, person, path);
            case 14 -> person.post(path + "/payment", Map.of("date", "2026-06-01", "method", "CASH"));
            case 15, 16, 17 -> pay(random, PEOPLE.get(8 + random.nextInt(2)).at(SECOND), path);
            case 18 ->
                random.nextInt(3) == 0
                        ? person.post(path + "/cancellation", Map.of("reason", "au hasard"))
                        : person.post(path + "/comments", Map.of("text", "au hasard"));
            case 19 -> standIn(random);
            case 20 -> changeOfChain(random, chain);
            case 21 -> absence(random);
            case 22 -> headOfUnit(random);
            case 23 -> inTurn(random, signer -> signer.post(path + "/withdrawal", Map.of()));
            default -> inTurn(random, signer -> decide(signer, path, "APPROVE"));
        };
        assertThat(answer.status())
                .as("%s by %s, seed %d", answer, person.userId(), SEED)
                .isLessThan(500);
        if (answer.status() < 300 && answer.status() != 299) {
            acknowledged.merge(id, 1, Integer::sum);
        }
    }

    private static Answer decide(ApiClient person, String path, String decision) {
        assertThat(DECISIONS).contains(decision);
        return person.post(path + "/decision", Map.of("decision", decision, "reason", "au hasard"));
    }

    /** By whoever of those who sign may do so, asked in turn. */
    private static Answer inTurn(SplittableRandom random, Function<ApiClient, Answer> wish) {
        int first = random.nextInt(6);
        Answer answer = elsewhere();
        for (int nth = 0; nth < 6 && (nth == 0 || answer.status() == 403); nth++) {
            answer = wish.apply(PEOPLE.get(2 + (first + nth) % 6).at(SECOND));
        }
        return answer;
    }

    /** Some of it, or takes a payment back. */
    private static Answer pay(SplittableRandom random, ApiClient person, String path) {
        if (random.nextBoolean()) {
            String amount = String.valueOf(random.nextInt(1, 50_000));
            return person.post(path + "/payment", Map.of("date", "2026-06-01", "method", "CASH", "amount", amount));
        }
        Answer payments = person.get(path + "/payments");
        int count = payments.body().at("/items").size();
        return count == 0
                ? elsewhere()
                : person.post(
                        path + "/payments/" + payments.text("/items/" + random.nextInt(count) + "/id") + "/reversal",
                        Map.of("date", "2026-06-02", "reason", "au hasard"));
    }

    /** Another of the two, or nobody. */
    private static Answer headOfUnit(SplittableRandom random) {
        UnitHeads heads = FIRST.get(UnitHeads.class);
        long seen = heads.all(TestServer.MACHINE).stream()
                .filter(head -> head.unitId().equals(HOUSE.unit()))
                .mapToLong(UnitHead::version)
                .findFirst()
                .orElse(0);
        UUID person = random.nextInt(4) == 0
                ? null
                : PEOPLE.get(2 + random.nextInt(2)).userId();
        try {
            heads.name(HOUSE.unit(), person, seen, TestServer.MACHINE);
        } catch (org.suividepenses.kernel.ProblemException refused) {
            assertThat(refused.type())
                    .isIn(
                            org.suividepenses.kernel.ProblemType.VERSION_STALE,
                            org.suividepenses.kernel.ProblemType.VALIDATION);
        }
        return elsewhere();
    }

    private static Answer edit(SplittableRandom random, ApiClient person, String path) {
        String etag = person.get(path).etag();
        return etag.isEmpty()
                ? elsewhere()
                : person.put(path, HOUSE.body("unitPrice", String.valueOf(random.nextInt(1, 90_000))), etag);
    }

    /** Named, or one of those named ended. */
    private static Answer standIn(SplittableRandom random) {
        ApiClient absent = PEOPLE.get(2 + random.nextInt(5));
        ApiClient deputy = PEOPLE.get(2 + random.nextInt(5));
        Answer all = absent.get("/stand-ins");
        if (random.nextBoolean() && !all.body().at("/items").isEmpty()) {
            assertThat(absent.delete(
                                    "/stand-ins/" + all.text("/items/0/id"), "\"" + all.text("/items/0/version") + "\"")
                            .status())
                    .as("ended, or another was quicker, or their account is closed")
                    .isIn(204, 401, 404, 412);
        } else {
            String today = FIRST.get(Institutions.class)
                    .required()
                    .today(FIRST.get(Clock.class))
                    .toString();
            Answer named = absent.post(
                    "/stand-ins", Map.of("standInId", deputy.userId().toString(), "from", today, "to", today));
            assertThat(named.status())
                    .as("named, or not oneself, nor a closed account: %s", named)
                    .isIn(201, 401, 422);
            STAND_INS.addAndGet(named.status() == 201 ? 1 : 0);
        }
        return elsewhere();
    }

    private static Answer changeOfChain(SplittableRandom random, Chain chain) {
        Chains chains = FIRST.get(Chains.class);
        try {
            long seen = chains.get(chain.id(), TestServer.MACHINE).version();
            chains.change(chain.id(), details(1 + random.nextInt(3)), seen, TestServer.MACHINE);
        } catch (org.suividepenses.kernel.ProblemException stale) {
            assertThat(stale.type()).isEqualTo(org.suividepenses.kernel.ProblemType.VERSION_STALE);
        }
        return elsewhere();
    }

    /** A unit head's account is closed, or opened again. */
    private static Answer absence(SplittableRandom random) {
        Users users = FIRST.get(Users.class);
        User before = users.get(PEOPLE.get(3).userId(), TestServer.MACHINE);
        try {
            users.edit(
                    before.id(),
                    new UserDetails(
                            before.email(),
                            before.name(),
                            before.role(),
                            before.language(),
                            before.allUnits(),
                            before.unitIds(),
                            random.nextInt(3) > 0,
                            null),
                    before.version(),
                    TestServer.MACHINE);
        } catch (org.suividepenses.kernel.ProblemException stale) {
            assertThat(stale.type()).isEqualTo(org.suividepenses.kernel.ProblemType.VERSION_STALE);
        }
        return elsewhere();
    }

    /** Something done that no operation remembers. */
    private static Answer elsewhere() {
        return new Answer(299, tools.jackson.databind.json.JsonMapper.shared().nullNode(), Map.of());
    }

    private static ChainDetails details(int steps) {
        List<ChainStep> all = List.of(
                new ChainStep("Visa", false, List.of(Signer.UNIT_HEAD, Signer.of(Role.FINANCE))),
                new ChainStep("Ordonnancement", false, List.of(Signer.of(Role.AUTHORISER))),
                new ChainStep("Commission", true, List.of(Signer.ANYONE, Signer.of(Role.ADMIN))));
        return new ChainDetails("Histoires", HOUSE.unit(), null, 0, all.subList(0, steps), true);
    }

    /** One operation's trail, read again without the code under test. */
    private static final class History {

        private final String id;
        private final Set<UUID> writers = new HashSet<>();
        private final Set<String> writerNames = new HashSet<>();
        private final Set<UUID> signers = new HashSet<>();
        private OperationStatus status = OperationStatus.DRAFT;
        private int signatures;
        private boolean paid;

        History(String id) {
            this.id = id;
        }

        void follow(List<AuditEntry> entries) {
            entries.forEach(this::step);
            Operation now = FIRST.get(Operations.class)
                    .find(new OperationId(UUID.fromString(id)), TestServer.MACHINE)
                    .orElseThrow();
            assertThat(now.status()).as(id).isEqualTo(status);
            List<Approval> approvals = FIRST.get(Operations.class)
                    .approvals(now.id(), TestServer.MACHINE)
                    .orElseThrow();
            int kept = approvals.stream()
                    .mapToInt(approval -> approval.signatures().size())
                    .sum();
            assertThat(kept).as("every signature is kept, void or not: %s", id).isEqualTo(signatures);
            Set<UUID> standing = new HashSet<>();
            approvals.stream()
                    .filter(approval ->
                            approval.state() == ApprovalState.OPEN || approval.state() == ApprovalState.COMPLETE)
                    .flatMap(approval -> approval.signatures().stream())
                    .forEach(signature -> standing.add(signature.person()));
            if (status == OperationStatus.SUBMITTED || status == OperationStatus.APPROVED) {
                assertThat(standing).as("those that stand: %s", id).isEqualTo(signers);
            }
            assertThat(approvals.stream()
                            .filter(approval -> approval.state() == ApprovalState.OPEN)
                            .count())
                    .as("waiting exactly while submitted: %s", id)
                    .isEqualTo(status == OperationStatus.SUBMITTED ? 1 : 0);
        }

        private void step(AuditEntry entry) {
            UUID actor = Objects.requireNonNull(entry.actor().id());
            switch (entry.action()) {
                case "CREATE" -> write(entry, actor);
                case "COMMENT" -> {}
                case "EDIT" -> {
                    from(
                            OperationStatus.DRAFT,
                            OperationStatus.SUBMITTED,
                            OperationStatus.REJECTED,
                            OperationStatus.APPROVED);
                    boolean signed = !signers.isEmpty();
                    boolean said = entry.changes().stream()
                            .anyMatch(change -> change.field().equals("approvals"));
                    assertThat(said)
                            .as("an edit says which approvals it voids: %s", id)
                            .isEqualTo(signed);
                    write(entry, actor);
                    signers.clear();
                    status = status == OperationStatus.APPROVED ? OperationStatus.SUBMITTED : status;
                }
                case "SUBMIT" -> to(OperationStatus.SUBMITTED, OperationStatus.DRAFT, OperationStatus.REJECTED);
                case "SIGN" -> sign(entry, actor, OperationStatus.SUBMITTED);
                case "APPROVE" -> sign(entry, actor, OperationStatus.APPROVED);
                case "REJECT", "ASK_CHANGE", "RECALL" -> {
                    to(OperationStatus.REJECTED, OperationStatus.SUBMITTED);
                    if (entry.action().equals("RECALL")) {
                        assertThat(signers)
                                .as("recalled before the first signature: %s", id)
                                .isEmpty();
                        assertThat(writers).contains(actor);
                    }
                    signers.clear();
                }
                case "PAY" -> {
                    assertThat(signers).as("the payer has not signed: %s", id).doesNotContain(actor);
                    paid = true;
                    to(statusAfter(entry), OperationStatus.APPROVED);
                }
                case "REVERSE_PAYMENT" -> {
                    assertThat(signers).as("nor who takes it back: %s", id).doesNotContain(actor);
                    assertThat(paid).as(id).isTrue();
                    to(OperationStatus.APPROVED, OperationStatus.APPROVED, OperationStatus.PAID);
                }
                case "UNSIGN" -> {
                    assertThat(signers.remove(actor))
                            .as("one's own signature is taken back: %s", id)
                            .isTrue();
                    signatures--;
                    to(OperationStatus.SUBMITTED, OperationStatus.SUBMITTED, OperationStatus.APPROVED);
                }
                case "CANCEL" ->
                    to(
                            OperationStatus.CANCELLED,
                            OperationStatus.SUBMITTED,
                            OperationStatus.REJECTED,
                            OperationStatus.APPROVED);
                default -> throw new AssertionError(entry);
            }
        }

        private void write(AuditEntry entry, UUID actor) {
            writers.add(actor);
            writerNames.add(entry.actor().name());
        }

        private void sign(AuditEntry entry, UUID actor, OperationStatus after) {
            assertThat(writers).as("no self-approval of %s", id).doesNotContain(actor);
            assertThat(signers.add(actor))
                    .as("one signature of a person on %s", id)
                    .isTrue();
            entry.changes().stream()
                    .filter(change -> change.field().equals("onBehalfOf"))
                    .forEach(change -> assertThat(writerNames)
                            .as("no stand-in for a writer of %s", id)
                            .doesNotContain(change.to()));
            signatures++;
            to(after, OperationStatus.SUBMITTED);
        }

        /** Paid in part, an operation stays where it is. */
        private OperationStatus statusAfter(AuditEntry entry) {
            return entry.changes().stream()
                    .filter(change -> change.field().equals("status"))
                    .map(change -> OperationStatus.valueOf(Objects.requireNonNull(change.to())))
                    .findFirst()
                    .orElse(status);
        }

        private void to(OperationStatus after, OperationStatus... before) {
            from(before);
            status = after;
        }

        private void from(OperationStatus... before) {
            assertThat(before).as("%s, seed %d", id, SEED).contains(status);
        }
    }
}
