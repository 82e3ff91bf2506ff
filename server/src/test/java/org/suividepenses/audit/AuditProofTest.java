package org.suividepenses.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.audit.Verification.Agreement;
import org.suividepenses.audit.cli.AuditCommand;
import org.suividepenses.audit.internal.AnchorFile;
import org.suividepenses.audit.internal.GivenAnchors;
import org.suividepenses.platform.cli.CommandFactory;
import org.suividepenses.testing.TestServer;
import picocli.CommandLine;

/** What somebody with every right on the database does to the trail is found, and where. */
class AuditProofTest {

    private static final Actor CLERK = new Actor(new UUID(7, 7), "Fatoumata Camara", "192.0.2.7");
    private static final int ENTRIES = 12;

    private static final String INSERTED =
            "insert into audit_entry (id, at, actor_name, action, subject_type, subject_id,"
                    + " changes) values (%s, %s, 'Personne', 'EDIT', 'OPERATION', x'00000000000000000000000000000001', '[]')";

    private final TestServer server = TestServer.start();
    private final StringWriter printed = new StringWriter();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTrailThatNobodyTouchedIsProvenToItsEnd() {
        write(ENTRIES);
        assertThat(proof().broken()).isNull();
        assertThat(proof().proven()).isEqualTo(entries());
    }

    @Test
    void aByteThatChangedIsNamed() {
        long entry = writeAndTake(5);
        server.asOwner("update audit_entry set changes = replace(changes, '1', '2') where id = " + entry);
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.Altered(positionOf(entry), entry));
    }

    @Test
    void everyFieldIsSealed() {
        long entry = writeAndTake(5);
        for (String change : List.of(
                "at = at + interval 1 microsecond",
                "actor_id = null",
                "actor_name = 'Quelqu’un d’autre'",
                "address = null",
                "action = 'EDIT'",
                "subject_type = 'UNIT'",
                "subject_id = actor_id",
                "on_behalf_of_id = actor_id, on_behalf_of_name = 'Quelqu’un'")) {
            server.asOwner("create or replace table kept as select * from audit_entry where id = " + entry);
            server.asOwner("update audit_entry set " + change + " where id = " + entry);
            assertThat(proof().broken()).as(change).isEqualTo(new BrokenSeal.Altered(positionOf(entry), entry));
            server.asOwner("replace into audit_entry select * from kept");
            assertThat(proof().broken()).as(change + ", taken back").isNull();
        }
    }

    @Test
    void inWhoseSteadSomebodyActedIsSealedToo() {
        server.get(TransactionTemplate.class)
                .executeWithoutResult(ignored -> trail(server)
                        .record(
                                CLERK.onBehalfOf(new Actor.Principal(new UUID(8, 8), "Mamadou Bah")),
                                "SIGN",
                                "OPERATION",
                                new UUID(1, 1),
                                Changes.none()));
        awaitSealed();
        assertThat(proof().broken()).isNull();
        long entry = number("select max(id) from audit_entry");
        for (String change : List.of(
                "on_behalf_of_name = 'Personne'",
                "on_behalf_of_id = null",
                "on_behalf_of_id = null, on_behalf_of_name = null")) {
            server.asOwner("create or replace table kept as select * from audit_entry where id = " + entry);
            server.asOwner("update audit_entry set " + change + " where id = " + entry);
            assertThat(proof().broken()).as(change).isEqualTo(new BrokenSeal.Altered(positionOf(entry), entry));
            server.asOwner("replace into audit_entry select * from kept");
        }
    }

    @Test
    void anEntryThatIsGoneIsNamed() {
        long entry = writeAndTake(5);
        server.asOwner("delete from audit_entry where id = " + entry);
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.Removed(positionOf(entry), entry));
    }

    @Test
    void anEntryThatIsGoneWithItsLinkIsNamed() {
        long entry = writeAndTake(5);
        long position = positionOf(entry);
        server.asOwner("delete from audit_entry where id = " + entry);
        server.asOwner("delete from audit_seal where entry_id = " + entry);
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.LinkRemoved(position));
    }

    @Test
    void twoEntriesThatChangedPlacesAreFoundAtTheFirst() {
        long first = writeAndTake(5);
        long second = first + 3;
        server.asOwner("update audit_entry set id = 999999 where id = " + first);
        server.asOwner("update audit_entry set id = " + first + " where id = " + second);
        server.asOwner("update audit_entry set id = " + second + " where id = 999999");
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.Altered(positionOf(first), first));
    }

    @Test
    void anEndThatIsCutOffIsFoundByTheAnchors() {
        long entry = writeAndTake(5);
        long position = positionOf(entry);
        long anchored = proof().proven();
        server.asOwner("delete from audit_entry where id >= " + entry);
        server.asOwner("delete from audit_seal where position >= " + position);
        assertThat(proof().broken())
                .isEqualTo(new BrokenSeal.Truncated(
                        position, anchored, ownAnchors().toString()));
    }

    @Test
    void linksThatChangedPlacesAreFoundAtTheFirst() {
        long first = writeAndTake(5);
        long position = positionOf(first);
        server.asOwner("update audit_seal set position = -1 where position = " + position);
        server.asOwner("update audit_seal set position = " + position + " where position = " + (position + 2));
        server.asOwner("update audit_seal set position = " + (position + 2) + " where position = -1");
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.Altered(position, first + 2));
    }

    @Test
    void whatIsRewrittenWithItsAnchorsIsFoundByOneThatWasKeptElsewhere() throws IOException {
        write(ENTRIES);
        long early = entries();
        GivenAnchors before = keptElsewhere("early.txt");
        long entry = writeAndTake(5);
        long position = positionOf(entry);
        long late = entries();
        GivenAnchors after = keptElsewhere("late.txt");
        assertThat(proof(before, after).broken()).isNull();
        assertThat(proof(before, after).agreements())
                .extracting(Agreement::agreed)
                .endsWith(1L, 1L);
        // Two entries change places, all is sealed again, and the local anchors follow.
        long next = entry + 1;
        sealAnew(
                position - 1,
                "update audit_entry set id = -1 where id = " + entry,
                "update audit_entry set id = " + entry + " where id = " + next,
                "update audit_entry set id = " + next + " where id = -1");
        assertThat(proof().broken()).as("by what is on the machine").isNull();
        assertThat(proof(before).broken()).as("seen before").isNull();
        assertThat(proof(after).broken())
                .isEqualTo(new BrokenSeal.Rewritten(
                        late, 0, directory.resolve("late.txt").toString()));
        Path both = Files.writeString(
                directory.resolve("both.txt"),
                Files.readString(directory.resolve("late.txt")) + Files.readString(directory.resolve("early.txt")));
        assertThat(proof(given(both)).broken()).isEqualTo(new BrokenSeal.Rewritten(late, early, both.toString()));
    }

    @Test
    void whatIsCutOffWithItsAnchorsIsFoundByOneThatWasKeptElsewhere() throws IOException {
        long entry = writeAndTake(5);
        long position = positionOf(entry);
        long seen = entries();
        GivenAnchors kept = keptElsewhere("kept.txt");
        sealAnew(position - 1, "delete from audit_entry where id >= " + entry);
        assertThat(proof().broken()).as("by what is on the machine").isNull();
        assertThat(proof(kept).broken())
                .isEqualTo(new BrokenSeal.Truncated(
                        position, seen, directory.resolve("kept.txt").toString()));
    }

    @Test
    void anchorsThatWereKeptElsewhereReplaceThoseThatAreGone() throws IOException {
        write(ENTRIES);
        GivenAnchors kept = keptElsewhere("kept.txt");
        GivenAnchors copy = given(Files.copy(ownAnchors(), directory.resolve("anchors.log")));
        stopSealing();
        Files.delete(ownAnchors());
        assertThat(proof().broken()).isInstanceOf(BrokenSeal.AnchorsMissing.class);
        assertThat(proof(kept).broken()).isNull();
        assertThat(proof(copy).broken()).isNull();
    }

    @Test
    void anEntryThatSaysItIsMuchOlderThanTheOneBeforeIsTold() {
        write(ENTRIES);
        assertThat(proof().backDated().count()).isZero();
        long next = number("select max(id) + 1 from audit_entry");
        server.asOwner(INSERTED.formatted(next, "utc_timestamp(6) - interval 70 minute"));
        server.asOwner(INSERTED.formatted(next + 1, "utc_timestamp(6) - interval 3 hour"));
        write(1);
        assertThat(proof().broken()).isNull();
        assertThat(proof().backDated().count()).as("late commits are not told").isEqualTo(1);
        assertThat(proof().backDated().first()).singleElement().satisfies(entry -> {
            assertThat(entry.entryId()).isEqualTo(next + 1);
            assertThat(entry.position()).isEqualTo(positionOf(next + 1));
            assertThat(entry.at()).isBefore(entry.before());
        });
    }

    @Test
    void theSameFileOfAnchorsIsComparedWithOnce() throws IOException {
        write(ENTRIES);
        keptElsewhere("kept.txt");
        String kept = directory.resolve("kept.txt").toString();
        String own = ownAnchors().toString();
        assertThat(command("--anchor", own, "--anchor", kept, "--anchor", kept)).isZero();
        assertThat(printed.toString().lines().filter(line -> line.contains("qui concordent")))
                .satisfiesExactly(
                        line -> assertThat(line).contains(own),
                        line -> assertThat(line).contains(kept));
    }

    @Test
    void theCommandSaysWhichFileHasNoAnchorAndEndsWithTwo() throws IOException {
        write(ENTRIES);
        Path empty = Files.writeString(directory.resolve("vide.eml"), "");
        Path other = Files.writeString(directory.resolve("autre.eml"), "Subject: autre\n\nBonjour, 2026 12 abc\n");
        keptElsewhere("kept.txt");
        String kept = directory.resolve("kept.txt").toString();
        assertThat(command("--anchor", empty.toString())).isEqualTo(2);
        assertThat(command("--anchor", kept, "--anchor", other.toString())).isEqualTo(2);
        assertThat(command("--anchor", directory.resolve("absent").toString())).isEqualTo(2);
        assertThat(printed.toString()).contains("vide.eml", "autre.eml", "absent");
        assertThat(command("--anchor", kept)).isZero();
        assertThat(printed.toString()).contains(kept + " qui concordent");
        sealAnew(
                3,
                "update audit_entry set actor_name = 'Personne' where id = "
                        + number("select entry_id from audit_seal where position = 4"));
        assertThat(command()).as("by what is on the machine").isZero();
        assertThat(command("--anchor", kept)).isEqualTo(1);
        assertThat(printed.toString()).contains("réécrite entre ses maillons 1 et ");
    }

    @Test
    void theCommandSaysWithWhichAnchorsItComparedAndWhatIsNewerThanThey() throws IOException {
        write(ENTRIES);
        stopSealing();
        long anchored = anchored();
        long anchors = Files.readAllLines(ownAnchors()).size();
        assertThat(command()).isZero();
        assertThat(printed.toString())
                .contains("Ancres du fichier " + ownAnchors() + " qui concordent : " + anchors
                        + ", la dernière au maillon " + anchored)
                .doesNotContain("que rien hors de la base ne confirme encore");
        keptElsewhere("kept.txt");
        String kept = directory.resolve("kept.txt").toString();
        record(server, ENTRIES);
        Files.delete(ownAnchors());
        assertThat(command("--anchor", kept)).isZero();
        assertThat(printed.toString())
                .contains("Rien n’a été comparé au fichier d’ancres " + ownAnchors())
                .contains("Ancres du fichier " + kept + " qui concordent : 1, la dernière au maillon " + anchored)
                .as("the note of the proof before, and one more")
                .contains("que rien hors de la base ne confirme encore : 2");
    }

    @Test
    void theCommandAsksForTheArchiveThatAnAnchorBelongsTo() throws IOException {
        write(ENTRIES);
        keptElsewhere("kept.txt");
        String kept = directory.resolve("kept.txt").toString();
        write(1);
        Path archive = directory.resolve("a.gz");
        AuditArchive archives = server.get(AuditArchive.class);
        archives.remove(
                archives.write(Instant.now().plus(Duration.ofDays(1)), archive, CLERK, position -> {})
                        .orElseThrow(),
                CLERK);
        assertThat(command()).isZero();
        assertThat(command("--anchor", kept)).isEqualTo(1);
        assertThat(printed.toString()).contains("Donnez les archives de ce début du journal (--archive)");
        assertThat(command("--anchor", kept, "--archive", archive.toString())).isZero();
    }

    @Test
    void theFirstAnchorOfATrailThatBeginsNowIsWaitedFor() throws Exception {
        try (TestServer young = TestServer.startEmpty();
                ExecutorService executor = Executors.newSingleThreadExecutor()) {
            SmartLifecycle sealing = young.get(SmartLifecycle.class, "sealerThread");
            sealing.stop();
            assertThat(young.get(AnchorFile.class).path()).doesNotExist();
            record(young, 1);
            Future<Verification> proof = executor.submit(() -> proofOf(young));
            await().until(() -> trail(young).lastSeal().isPresent());
            sealing.start();
            assertThat(proof.get().broken()).isNull();
            assertThat(proof.get().unanchored()).isZero();
        }
    }

    @Test
    void aChainThatIsWrittenAnewIsFoundByTheAnchors() {
        long entry = writeAndTake(5);
        long position = positionOf(entry);
        long anchored = proof().proven();
        server.asOwner("update audit_entry set actor_name = 'Personne' where id = " + entry);
        server.asOwner("delete from audit_seal where position >= " + position);
        // Whoever can do this can also have the rest sealed again, by the application itself.
        anotherNode();
        await().until(() -> seals() == anchored);
        assertThat(proof().broken()).isInstanceOfSatisfying(BrokenSeal.Rewritten.class, rewritten -> {
            assertThat(rewritten.agreed()).isLessThan(position);
            assertThat(rewritten.position()).isGreaterThanOrEqualTo(position);
            assertThat(rewritten.anchors()).isEqualTo(ownAnchors().toString());
        });
    }

    @Test
    void withoutAnchorsNothingProvesTheEnd() throws IOException {
        write(ENTRIES);
        Path anchors = server.get(AnchorFile.class).path();
        Files.writeString(anchors, "anything\n");
        assertThat(proof().broken()).isInstanceOf(BrokenSeal.AnchorsMissing.class);
        Files.delete(anchors);
        assertThat(proof().broken()).isInstanceOf(BrokenSeal.AnchorsMissing.class);
    }

    @Test
    void aTornLineOfTheAnchorsIsNamedAndSpoilsNoOther() throws IOException {
        write(ENTRIES);
        Path anchors = server.get(AnchorFile.class).path();
        Files.writeString(anchors, "2026-11-25T10:00:00Z 12 5fec", StandardOpenOption.APPEND);
        long torn = Files.readAllLines(anchors).size();
        assertThat(proof().broken()).isNull();
        assertThat(proof().damagedAnchors()).containsExactly(torn);
        write(ENTRIES);
        assertThat(proof().broken()).isNull();
        assertThat(proof().damagedAnchors()).containsExactly(torn);
    }

    @Test
    void anchorsThatAreAppendedDuringTheProofAreNotMissed() throws IOException {
        write(ENTRIES);
        Path anchors = server.get(AnchorFile.class).path();
        // More than a reader takes at once.
        Files.writeString(anchors, Files.readString(anchors).repeat(200), StandardOpenOption.APPEND);
        assertThat(server.get(AuditProof.class).verify(proven -> write(ENTRIES)).broken())
                .isNull();
    }

    @Test
    void anEntryPutAmongOldOnesIsNamed() {
        write(ENTRIES);
        server.asOwner(INSERTED.formatted(-3, "utc_timestamp(6) - interval 2 hour"));
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.NeverSealed(entries(), -3));
        server.asOwner("delete from audit_entry where id = -3");
        assertThat(proof().broken()).isNull();
    }

    @Test
    void anEntryPutAmongOldOnesIsNamedWhateverItsMomentSays() {
        write(ENTRIES);
        server.asOwner("update audit_seal set sealed_at = sealed_at - interval 1 day");
        stopSealing();
        server.asOwner(INSERTED.formatted(-3, "utc_timestamp(6) + interval 1 year"));
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.NeverSealed(entries(), -3));
    }

    @Test
    void anEntryThatOnlyWaitsForItsSealIsSealedFirst() {
        write(ENTRIES);
        stopSealing();
        record(server, 1);
        server.asOwner("update audit_entry set at = at - interval 3 day order by id desc limit 1");
        assertThat(proof().broken()).isNull();
        assertThat(proof().proven()).isEqualTo(entries());
    }

    @Test
    void aLongBacklogIsSealedToItsEndBesideANodeThatSealsItToo() {
        write(ENTRIES);
        long last = number("select max(id) from audit_entry");
        server.asOwner("insert into audit_entry (id, at, actor_name, action, subject_type, subject_id, changes)"
                + " select " + last + " + seq, utc_timestamp(6) - interval 3 day, 'Personne', 'EDIT', 'OPERATION',"
                + " x'00000000000000000000000000000001', '[]' from seq_1_to_20000");
        assertThat(proof().broken()).isNull();
        assertThat(proof().proven()).isEqualTo(entries());
    }

    @Test
    void widerRightsOfTheApplicationAreToldAndTakenAwayAtTheNextStart() {
        String account = "'" + text("select current_user()").replace("@", "'@'") + "'";
        server.asOwner("grant all on `%s`.* to %s with grant option".formatted(text("select database()"), account));
        server.asOwner("grant update (action), delete on audit_entry to " + account);
        server.asOwner("grant update on ledger_entry to " + account);
        server.asOwner("grant update (amount) on operation_payment_share to " + account);
        assertThat(server.get(AuditProof.class).excessRights()).hasSize(4);
        anotherNode();
        assertThat(server.get(AuditProof.class).excessRights()).isEmpty();
        theApplicationItselfCanOnlyAdd();
    }

    @Test
    void entriesOfManyWritersAndOfTwoNodesAreOneChain() throws Exception {
        TestServer other = server.anotherNode();
        List<Callable<Void>> writers = IntStream.range(0, 8)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    for (int at = 0; at < 25; at++) {
                        record(writer % 2 == 0 ? server : other, writer * 100 + at);
                    }
                    return null;
                })
                .toList();
        try (ExecutorService executor = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Void> writer : executor.invokeAll(writers)) {
                writer.get();
            }
        }
        awaitSealed();
        assertThat(proof().broken()).isNull();
        assertThat(proof().proven()).isEqualTo(entries());
        assertThat(proofOf(other).broken())
                .as("the anchors of the other node agree")
                .isNull();
        other.close();
    }

    @Test
    void anEntryThatCommitsAfterLaterOnesIsSealedAfterThem() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> slow =
                    executor.submit(() -> server.get(TransactionTemplate.class).execute(ignored -> {
                        trail(server).record(CLERK, "CREATE", "OPERATION", new UUID(1, 1), Changes.none());
                        written.countDown();
                        return overtakenWithin(overtaken);
                    }));
            written.await();
            write(3);
            assertThat(seals()).isEqualTo(entries());
            overtaken.countDown();
            slow.get();
        }
        awaitSealed();
        assertThat(proof().broken()).isNull();
        assertThat(proof().proven()).isEqualTo(entries());
    }

    @Test
    void theApplicationItselfCanOnlyAdd() {
        write(3);
        for (String sql : List.of(
                "update audit_entry set action = 'NOTHING'",
                "delete from audit_entry",
                "update audit_seal set position = -position",
                "delete from audit_seal",
                "drop table audit_seal",
                "truncate table audit_entry",
                "update ledger_entry set amount = 0",
                "update operation_payment_share set amount = 0",
                "alter table audit_entry add column anything int",
                "create table anything (id int)")) {
            assertThatExceptionOfType(Exception.class)
                    .as(sql)
                    .isThrownBy(() -> server.get(TransactionTemplate.class)
                            .executeWithoutResult(
                                    ignored -> server.get(DSLContext.class).execute(sql)))
                    .withStackTraceContaining("denied");
        }
        assertThat(proof().broken()).isNull();
    }

    private static boolean overtakenWithin(CountDownLatch overtaken) {
        try {
            overtaken.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a node that was killed. */
    private void stopSealing() {
        server.get(SmartLifecycle.class, "sealerThread").stop();
    }

    private void anotherNode() {
        server.anotherNode().close();
    }

    /** @return the number of the n-th of the entries written, all of which are sealed and anchored */
    private long writeAndTake(int nth) {
        long before = entries();
        write(ENTRIES);
        return number("select min(id) + " + nth + " from (select id from audit_entry order by id desc limit "
                + (entries() - before) + ") written");
    }

    private void write(int count) {
        for (int at = 0; at < count; at++) {
            record(server, at);
        }
        awaitSealed();
    }

    private static void record(TestServer on, int at) {
        on.get(TransactionTemplate.class)
                .executeWithoutResult(ignored -> trail(on)
                        .record(
                                CLERK,
                                "CREATE",
                                "OPERATION",
                                new UUID(at, at),
                                Changes.none().field("amount", null, 1000 + at)));
    }

    private static AuditTrail trail(TestServer on) {
        return on.get(AuditTrail.class);
    }

    private void awaitSealed() {
        await().until(() -> seals() == entries());
        await().until(() -> anchored() == seals());
    }

    /** As whoever has the machine: changes entries after a link, has all sealed again, and writes the anchors anew. */
    private void sealAnew(long after, String... changes) throws IOException {
        stopSealing();
        server.asOwner("delete from audit_seal where position > " + after);
        for (String sql : changes) {
            server.asOwner(sql);
        }
        anotherNode();
        assertThat(seals()).isEqualTo(entries());
        Files.writeString(ownAnchors(), trail(server).lastSeal().orElseThrow().anchor() + "\n");
    }

    private Path ownAnchors() {
        return server.get(AnchorFile.class).path();
    }

    /** The end of the chain as it is now, in a file that nobody else has. */
    private GivenAnchors keptElsewhere(String name) throws IOException {
        return given(Files.writeString(
                directory.resolve(name), trail(server).lastSeal().orElseThrow().anchor() + "\n"));
    }

    private static GivenAnchors given(Path file) throws IOException {
        return GivenAnchors.read(file).orElseThrow();
    }

    /** @return what {@code suivi audit verify} ended with */
    private int command(String... options) {
        List<String> words = new ArrayList<>(List.of("verify"));
        words.addAll(List.of(options));
        PrintWriter writer = new PrintWriter(printed, true);
        return new CommandLine(new AuditCommand(), new CommandFactory((data, mayBegin) -> server.services()))
                .setOut(writer)
                .setErr(writer)
                .execute(words.toArray(String[]::new));
    }

    private Verification proof(GivenAnchors... given) {
        return server.get(AuditProof.class).verify(List.of(), List.of(given), proven -> {});
    }

    private static Verification proofOf(TestServer on) {
        return on.get(AuditProof.class).verify(proven -> {});
    }

    private long positionOf(long entry) {
        return number("select position from audit_seal where entry_id = " + entry);
    }

    private long entries() {
        return number("select count(*) from audit_entry");
    }

    private long seals() {
        return number("select count(*) from audit_seal");
    }

    private long anchored() throws IOException {
        Path anchors = server.get(AnchorFile.class).path();
        return Files.exists(anchors)
                ? Long.parseLong(Files.readAllLines(anchors).getLast().split(" ", -1)[1])
                : 0;
    }

    private String text(String sql) {
        return server.get(DSLContext.class).fetchSingle(sql).get(0, String.class);
    }

    private long number(String sql) {
        return server.get(DSLContext.class).fetchSingle(sql).get(0, Long.class);
    }
}
