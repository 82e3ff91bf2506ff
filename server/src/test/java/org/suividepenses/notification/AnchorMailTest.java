package org.suividepenses.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditProof;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.audit.Seal;
import org.suividepenses.audit.internal.GivenAnchors;
import org.suividepenses.testing.TestServer;

/** The end of the trail goes outside once a day, and what arrives there proves it. */
class AnchorMailTest {

    private static final String AUDITOR = "controle@tutelle.example";
    private static final String SECOND = "archives@tutelle.example";
    private static final PostOffice POST = new PostOffice();
    private static final String[] OPTIONS = POST.options("--suivi.audit.mail=" + AUDITOR + " , " + SECOND);
    private static final TestServer SERVER = TestServer.start(OPTIONS);

    @TempDir
    private Path directory;

    @BeforeEach
    void nothingIsDue() {
        POST.stop();
        SERVER.asOwner("update anchor_mail set next_at = '2100-01-01'");
        SERVER.asOwner("delete from mail");
    }

    @AfterAll
    static void close() {
        POST.stop();
        SERVER.close();
    }

    @Test
    void eachAddressGetsTheEndOfTheTrailAndNobodysName() {
        POST.start();
        Seal end = grown();
        due();
        await().until(() -> POST.to(AUDITOR).size() == 1 && POST.to(SECOND).size() == 1);
        MimeMessage mail = POST.to(AUDITOR).getFirst();
        assertThat(PostOffice.subject(mail))
                .contains("Ancre du journal d’audit, maillon ")
                .endsWith(" " + end.position());
        assertThat(PostOffice.part(mail, "text/plain").lines()).contains(end.anchor());
        assertThat(PostOffice.file(mail, "ancre-" + end.position() + ".txt").strip())
                .isEqualTo(end.anchor());
        assertThat(PostOffice.content(mail))
                .contains("suivi audit verify --anchor")
                .contains("Anchor of the audit trail")
                .doesNotContain("Fatoumata");
        await().until(() -> mails("state = 'SENT' and person_id is null") == 2);
    }

    @Test
    void theMailAsItWasSavedProvesTheTrail() throws Exception {
        POST.start();
        grown();
        due();
        await().until(() -> POST.to(AUDITOR).size() == 1);
        Path saved = directory.resolve("ancre.eml");
        try (OutputStream out = Files.newOutputStream(saved)) {
            POST.to(AUDITOR).getFirst().writeTo(out);
        }
        Path text = Files.writeString(
                directory.resolve("ancre.txt"), PostOffice.part(POST.to(AUDITOR).getFirst(), "text/plain"));
        for (Path file : List.of(saved, text)) {
            var found = SERVER.get(AuditProof.class).verify(List.of(), List.of(given(file)), proven -> {});
            assertThat(found.broken()).isNull();
            assertThat(found.agreements()).anySatisfy(agreement -> {
                assertThat(agreement.anchors()).isEqualTo(file.toString());
                assertThat(agreement.agreed()).isEqualTo(1);
            });
        }
    }

    @Test
    void nothingGoesOutWithinADayNorWhenNothingWasSealed() {
        POST.start();
        grown();
        due();
        await().until(() -> POST.received().size() == 2);
        assertThat(number("select timestampdiff(minute, utc_timestamp(), next_at) from anchor_mail"))
                .isBetween(24 * 60L - 5, 24 * 60L);
        grown();
        awaitLooks();
        assertThat(mails("1 = 1")).as("within a day").isEqualTo(2);
        due();
        await().until(() -> POST.received().size() == 4);
        due();
        awaitLooks();
        assertThat(mails("1 = 1")).as("nothing new").isEqualTo(4);
    }

    @Test
    void whileTheServerIsDownItWaitsAndIsTriedAgain() {
        Seal end = grown();
        due();
        await().until(() -> mails("state = 'WAITING' and attempts = 1 and last_error <> ''") == 2);
        POST.start();
        SERVER.asOwner("update mail set next_at = now()");
        await().until(() -> POST.received().size() == 2);
        assertThat(PostOffice.part(POST.to(SECOND).getFirst(), "text/plain")).contains(end.anchor());
    }

    @Test
    void ofTwoNodesOneSends() {
        try (TestServer other = SERVER.anotherNode(OPTIONS)) {
            POST.start();
            grown();
            due();
            await().until(() -> mails("state = 'SENT'") == 2);
            assertThat(mails("1 = 1")).isEqualTo(2);
            assertThat(other.get(AuditTrail.class).lastSeal()).isPresent();
        }
    }

    @Test
    void anAddressThatIsNoneAndAMissingServerAreSaidAtTheStart() {
        assertThatThrownBy(() -> SERVER.anotherNode(POST.options("--suivi.audit.mail=nobody at home")))
                .hasStackTraceContaining("audit.mail-wrong");
        assertThatThrownBy(() -> SERVER.anotherNode("--suivi.audit.mail=" + AUDITOR))
                .hasStackTraceContaining("audit.mail-without-server");
    }

    /** Something happens, and is sealed. */
    private static Seal grown() {
        AuditTrail trail = SERVER.get(AuditTrail.class);
        trail.note(
                new Actor(new UUID(7, 7), "Fatoumata Camara", "192.0.2.7"),
                "EXPORT",
                "OPERATION",
                AuditTrail.NOTHING,
                Changes.none());
        await().until(() -> trail.waiting() == 0);
        return trail.lastSeal().orElseThrow();
    }

    private static void due() {
        SERVER.asOwner("update anchor_mail set next_at = '2000-01-01'");
    }

    /** The thread of mails has looked again: it has sent, or dropped, a mail that was not there before. */
    private static void awaitLooks() {
        SERVER.asOwner(
                "insert into mail (id, person_id, address, state, attempts, next_at, subject, last_error, created_at)"
                        + " values (repeat(x'09', 16), repeat(x'05', 16), 'a@example.org', 'WAITING', 0, '2000-01-01', '', '', now())");
        await().until(() -> mails("state = 'DROPPED'") == 1);
        SERVER.asOwner("delete from mail where state = 'DROPPED'");
    }

    private static GivenAnchors given(Path file) throws IOException {
        return GivenAnchors.read(file).orElseThrow();
    }

    private static long mails(String where) {
        return number("select count(*) from mail where " + where);
    }

    private static long number(String sql) {
        return SERVER.get(DSLContext.class).fetchSingle(sql).get(0, Long.class);
    }
}
