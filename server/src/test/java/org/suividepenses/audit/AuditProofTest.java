package org.suividepenses.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.audit.internal.AnchorFile;
import org.suividepenses.testing.TestServer;

/** What somebody with every right on the database does to the trail is found, and where. */
class AuditProofTest {

    private static final Actor CLERK = new Actor(new UUID(7, 7), "Fatoumata Camara", "192.0.2.7");
    private static final int ENTRIES = 12;

    private static final String INSERTED =
            "insert into audit_entry (id, at, actor_name, action, subject_type, subject_id,"
                    + " changes) values (%s, %s, 'Personne', 'EDIT', 'OPERATION', x'00000000000000000000000000000001', '[]')";

    private final TestServer server = TestServer.start();

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
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.Truncated(position, anchored));
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
        assertThat(proof().broken()).isInstanceOf(BrokenSeal.Rewritten.class);
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
    void widerRightsOfTheApplicationAreToldAndTakenAwayAtTheNextStart() {
        String account = "'" + text("select current_user()").replace("@", "'@'") + "'";
        server.asOwner("grant all on `%s`.* to %s with grant option".formatted(text("select database()"), account));
        server.asOwner("grant update (action), delete on audit_entry to " + account);
        assertThat(server.get(AuditProof.class).excessRights()).hasSize(2);
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

    private Verification proof() {
        return proofOf(server);
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
