package org.suividepenses.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.audit.AuditArchive.Archived;
import org.suividepenses.audit.internal.AnchorFile;
import org.suividepenses.audit.internal.GivenAnchors;
import org.suividepenses.testing.TestServer;

/** The archived beginning is proven as the rest is, and the rest without it. */
class AuditArchiveTest {

    private static final Actor CLERK = new Actor(new UUID(7, 7), "Fatoumata Camara", "192.0.2.7");
    private static final Actor OPERATOR = new Actor(null, "suivi (exploitation)", null);
    private static final int ENTRIES = 12;

    private final TestServer server = TestServer.start();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsLeftIsProvenWithoutTheArchiveAndWithIt() throws IOException {
        Archived archived = archivedAndRemoved("a.gz");
        assertThat(number("select count(*) from audit_entry where id <= " + archived.last()))
                .isZero();
        assertThat(proof().broken()).isNull();
        assertThat(proof().from()).isEqualTo(archived.last());
        assertThat(proof(archived.file()).broken()).isNull();
        assertThat(proof(archived.file()).from()).isZero();
        assertThat(proof(archived.file()).proven()).isEqualTo(proof().proven());
    }

    @Test
    void theChainGoesOnThroughSeveralArchivesGivenInAnyOrder() throws IOException {
        Archived first = archivedAndRemoved("a.gz");
        Archived second = archivedAndRemoved("b.gz");
        assertThat(second.after()).isEqualTo(first.last());
        write(ENTRIES);
        assertThat(proof(second.file(), first.file()).broken()).isNull();
        assertThat(proof(second.file(), first.file()).from()).isZero();
        assertThat(proof(second.file()).from()).isEqualTo(first.last());
        assertThat(proof(first.file()).broken()).isEqualTo(new BrokenSeal.NotJoined(first.last() + 1));
    }

    @Test
    void anArchiveOfWhatIsStillThereJoinsTheChain() throws IOException {
        Archived archived = archived("a.gz");
        assertThat(proof(archived.file()).broken()).isNull();
        assertThat(proof().from()).isZero();
    }

    @Test
    void whatIsChangedInAnArchiveIsNamed() throws IOException {
        Archived archived = archivedAndRemoved("a.gz");
        // The first line is the beginning: line n is link n.
        assertThat(broken(archived, lines -> lines.set(3, lines.get(3).replace("Fatoumata", "Fanta"))))
                .isEqualTo(new BrokenSeal.Altered(3, entryAt(archived, 3)));
        assertThat(broken(archived, lines -> lines.remove(3))).isEqualTo(new BrokenSeal.LinkRemoved(3));
        assertThat(broken(archived, lines -> Collections.swap(lines, 3, 5))).isEqualTo(new BrokenSeal.LinkRemoved(3));
        assertThat(broken(archived, lines -> lines.subList(5, lines.size()).clear()))
                .isEqualTo(new BrokenSeal.ArchiveCut(5));
        assertThat(broken(archived, lines -> lines.subList(5, lines.size() - 1).clear()))
                .isEqualTo(new BrokenSeal.ArchiveCut(5));
        for (String line : List.of("anything", "null", "{}", "[]")) {
            assertThat(broken(archived, lines -> lines.set(4, line)))
                    .as(line)
                    .isEqualTo(new BrokenSeal.ArchiveUnreadable(4));
        }
        for (String field : List.of("at", "actorName", "action", "subjectType", "subjectId", "changes")) {
            assertThat(broken(archived, lines -> lines.set(4, lines.get(4).replace("\"" + field + "\":", "\"x\":"))))
                    .as(field)
                    .isEqualTo(new BrokenSeal.ArchiveUnreadable(4));
        }
        assertThat(broken(archived, lines -> lines.set(0, lines.get(0).replace("suivi-audit", "other"))))
                .isEqualTo(new BrokenSeal.ArchiveUnreadable(1));
        assertThat(broken(archived, lines -> {})).isNull();
    }

    @Test
    void aFlippedByteInThePackedFileIsFoundUnlessItSaysTheSame() throws IOException {
        Archived archived = archivedAndRemoved("a.gz");
        byte[] packed = Files.readAllBytes(archived.file());
        byte[] content = unpacked(packed);
        Path flipped = directory.resolve("flipped.gz");
        int found = 0;
        // Past the header of gzip, which says nothing about the content.
        for (int at = 10; at < packed.length; at += 7) {
            byte[] other = packed.clone();
            other[at] ^= 0x10;
            Files.write(flipped, other);
            if (Arrays.equals(unpacked(other), content)) {
                // A repetition may be packed as one of several that are alike.
                assertThat(proof(flipped).broken()).as("byte %d", at).isNull();
            } else {
                Verification proof = proof(flipped);
                assertThat(proof.broken()).as("byte %d", at).isNotNull();
                assertThat(proof.archive()).as("byte %d", at).isEqualTo(flipped.toString());
                found++;
            }
        }
        assertThat(found).isGreaterThan(packed.length / 14);
    }

    /** Nothing when it cannot be unpacked. */
    private static byte[] unpacked(byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException torn) {
            return new byte[0];
        }
    }

    @Test
    void anArchiveThatIsCutOffIsNamed() throws IOException {
        Archived archived = archivedAndRemoved("a.gz");
        byte[] packed = Files.readAllBytes(archived.file());
        Path cut = directory.resolve("cut.gz");
        Files.write(cut, Arrays.copyOf(packed, packed.length - 20));
        assertThat(proof(cut).broken()).isInstanceOf(BrokenSeal.ArchiveCut.class);
    }

    @Test
    void aBeginningThatSomebodyElseTookAwayIsFound() throws IOException {
        write(ENTRIES);
        server.asOwner("delete from audit_entry where id in (select entry_id from audit_seal where position <= 5)");
        server.asOwner("delete from audit_seal where position < 5");
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.RemovedUnsaid(5));
    }

    @Test
    void moreThanWasArchivedIsNotTakenForArchived() throws IOException {
        Archived archived = archivedAndRemoved("a.gz");
        write(ENTRIES);
        long more = archived.last() + 3;
        server.asOwner(
                "delete from audit_entry where id in (select entry_id from audit_seal where position <= " + more + ")");
        server.asOwner("delete from audit_seal where position < " + more);
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.RemovedUnsaid(more));
    }

    @Test
    void aRemovalThatWasCutShortIsTakenUpByTheNext() throws IOException {
        Archived first = archivedAndRemoved("a.gz");
        write(ENTRIES);
        Archived second = archived("b.gz");
        server.get(AuditTrail.class)
                .note(
                        OPERATOR,
                        "REMOVE",
                        "AUDIT_TRAIL",
                        AuditTrail.NOTHING,
                        Changes.none().field("position", null, second.last()).field("hash", null, second.hash()));
        awaitSealed();
        long reached = first.last() + 3;
        server.asOwner("delete from audit_entry where id in (select entry_id from audit_seal where position <= "
                + reached + ")");
        server.asOwner("delete from audit_seal where position < " + reached);
        assertThat(proof().broken()).isNull();
        Archived third = archivedAndRemoved("c.gz");
        assertThat(third.after()).isEqualTo(reached);
        assertThat(proof(first.file(), second.file(), third.file()).broken()).isNull();
        assertThat(proof(first.file(), second.file(), third.file()).from()).isZero();
    }

    @Test
    void aRemovalThatNamesAnotherLinkExplainsNothing() throws IOException {
        write(ENTRIES);
        Archived archived = archived("a.gz");
        server.get(AuditTrail.class)
                .note(
                        OPERATOR,
                        "REMOVE",
                        "AUDIT_TRAIL",
                        AuditTrail.NOTHING,
                        Changes.none().field("position", null, archived.last()).field("hash", null, "00".repeat(32)));
        awaitSealed();
        server.asOwner("delete from audit_entry where id in (select entry_id from audit_seal where position <= 5)");
        server.asOwner("delete from audit_seal where position < 5");
        assertThat(proof().broken()).isEqualTo(new BrokenSeal.RemovedUnsaid(5));
    }

    /** Who owns the tables may write anew what comes after a link, take away all before it and say who archived that. */
    @Test
    void anAnchorOfWhatWasRemovedIsNotTakenForOneThatAgrees() throws IOException {
        write(ENTRIES);
        Path mail = Files.writeString(
                directory.resolve("ancre.eml"),
                server.get(AuditTrail.class).lastSeal().orElseThrow().anchor() + "\n");
        GivenAnchors kept = GivenAnchors.read(mail).orElseThrow();
        long anchored = server.get(AuditTrail.class).lastSeal().orElseThrow().position();
        Archived archived = archivedAndRemoved("a.gz");
        AuditProof proof = server.get(AuditProof.class);
        assertThat(proof().broken()).isNull();
        assertThat(proof.verify(List.of(), List.of(kept), proven -> {}).broken())
                .isEqualTo(new BrokenSeal.NotCompared(anchored, mail.toString()));
        assertThat(proof.verify(List.of(archived.file()), List.of(kept), proven -> {})
                        .broken())
                .isNull();
    }

    @Test
    void aForgedArchiveWithinAnHonestOneIsFoundInWhateverOrder() throws IOException {
        write(3 * ENTRIES);
        Archived honest = archived("honest.gz");
        Path forged = directory.resolve("forged.gz");
        long end;
        try (TestServer other = TestServer.start()) {
            await().until(() -> Files.exists(other.get(AnchorFile.class).path()));
            end = other.get(AuditArchive.class)
                    .write(Instant.now().plus(Duration.ofDays(1)), forged, OPERATOR, position -> {})
                    .orElseThrow()
                    .last();
        }
        assertThat(end).isLessThan(honest.last());
        Verification proof = proof(honest.file(), forged);
        assertThat(proof.broken()).isEqualTo(new BrokenSeal.NotJoined(end));
        assertThat(proof.archive()).isEqualTo(forged.toString());
        assertThat(proof(forged, honest.file()).broken()).isNotNull();
        assertThat(proof(honest.file(), honest.file()).broken()).isNull();
    }

    @Test
    void anArchiveThatGoesOnAfterTheEndTellsThatItWasCutOff() throws IOException {
        write(ENTRIES);
        Archived archived = archived("a.gz");
        server.get(SmartLifecycle.class, "sealerThread").stop();
        long left = archived.last() - 3;
        server.asOwner(
                "delete from audit_entry where id in (select entry_id from audit_seal where position > " + left + ")");
        server.asOwner("delete from audit_seal where position > " + left);
        Files.writeString(
                server.get(AnchorFile.class).path(),
                server.get(AuditTrail.class).lastSeal().orElseThrow().anchor() + "\n");
        assertThat(proof().broken()).as("by what is on the machine").isNull();
        assertThat(proof(archived.file()).broken())
                .isEqualTo(new BrokenSeal.Truncated(
                        left + 1, archived.last(), archived.file().toString()));
    }

    @Test
    void nothingIsRemovedWithAnArchiveThatIsNotWhatWasSealed() throws IOException {
        write(ENTRIES);
        Archived archived = archived("a.gz");
        rewrite(archived.file(), archived.file(), lines -> lines.remove(3));
        long entries = entries();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> server.get(AuditArchive.class).remove(archived, OPERATOR));
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void nothingIsArchivedThatIsNotOldEnough() throws IOException {
        write(ENTRIES);
        Path file = directory.resolve("a.gz");
        assertThat(server.get(AuditArchive.class)
                        .write(Instant.now().minus(Duration.ofDays(1)), file, OPERATOR, position -> {}))
                .isEmpty();
        assertThat(file).doesNotExist();
    }

    private @Nullable BrokenSeal broken(Archived archived, Consumer<List<String>> change) throws IOException {
        Path changed = directory.resolve("changed.gz");
        rewrite(archived.file(), changed, change);
        return proof(changed).broken();
    }

    private static void rewrite(Path file, Path to, Consumer<List<String>> change) throws IOException {
        List<String> lines;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            lines = new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        change.accept(lines);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static long entryAt(Archived archived, int position) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archived.file()))) {
            String line = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()
                    .get(position);
            return Long.parseLong(line.replaceFirst(".*\"id\":(\\d+).*", "$1"));
        }
    }

    private Archived archivedAndRemoved(String name) throws IOException {
        write(ENTRIES);
        Archived archived = archived(name);
        server.get(AuditArchive.class).remove(archived, OPERATOR);
        awaitSealed();
        return archived;
    }

    private Archived archived(String name) throws IOException {
        write(ENTRIES);
        return server.get(AuditArchive.class)
                .write(Instant.now().plus(Duration.ofDays(1)), directory.resolve(name), OPERATOR, position -> {})
                .orElseThrow();
    }

    private void write(int count) {
        for (int at = 0; at < count; at++) {
            UUID subject = new UUID(at, at);
            server.get(TransactionTemplate.class)
                    .executeWithoutResult(ignored -> server.get(AuditTrail.class)
                            .record(
                                    CLERK,
                                    "CREATE",
                                    "OPERATION",
                                    subject,
                                    Changes.none().field("amount", null, 1000)));
        }
        awaitSealed();
    }

    private void awaitSealed() {
        await().until(() -> number("select count(*) from audit_entry e left join audit_seal s on s.entry_id = e.id"
                        + " where s.entry_id is null")
                == 0);
        await().until(() -> Files.exists(server.get(AnchorFile.class).path()));
    }

    private Verification proof(Path... archives) {
        return server.get(AuditProof.class).verify(List.of(archives), List.of(), proven -> {});
    }

    private long entries() {
        return number("select count(*) from audit_entry");
    }

    private long number(String sql) {
        return server.get(DSLContext.class).fetchSingle(sql).get(0, Long.class);
    }
}
