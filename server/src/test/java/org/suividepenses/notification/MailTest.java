package org.suividepenses.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.identity.Role;
import org.suividepenses.notification.internal.OverdueRound;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** Mails by a real server of mails, which now and then is down. */
class MailTest {

    private static final PostOffice POST = new PostOffice();
    private static final String[] OPTIONS = POST.options();
    private static final TestServer SERVER = TestServer.start(OPTIONS);
    private static final BudgetHouse HOUSE = BudgetHouse.on(SERVER, "Courriels");
    private static final UUID PAPER = HOUSE.category("Courriels", "Papier");
    private static final String DAY = "2112-03-20";

    @AfterEach
    void stop() {
        POST.stop();
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whatHappensWhileTheServerIsDownIsToldOnceWhenItIsBack() {
        String path = submitted("Ramettes pendant la panne");
        HOUSE.finance().post(path + "/decision", Map.of("decision", "REJECT", "reason", "Devis <illisible>"));
        await().until(() -> count("state = 'WAITING' and attempts > 0 and last_error <> ''") >= 1);
        POST.start();
        soon();
        String clerk = address(HOUSE.clerk());
        await().until(() -> to(clerk).size() == 1);
        MimeMessage mail = to(clerk).getFirst();
        assertThat(PostOffice.subject(mail))
                .contains("Ramettes pendant la panne")
                .contains("rejetée par");
        String text = GreenMailUtil.getBody(mail).replace("=\r\n", "");
        assertThat(text)
                .contains("https://depenses.lycee.example/operations?operation")
                .contains(path.substring("/operations/".length()));
        assertThat(PostOffice.content(mail)).contains("Devis &lt;illisible&gt;").contains("Motif");
        soon();
        await().until(() -> count("state = 'WAITING'") == 0);
        assertThat(to(clerk)).as("once").hasSize(1);
        assertThat(POST.received().stream().map(PostOffice::identity).toList())
                .as("no mail comes twice")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWaitedAndIsDoneIsToldNobody() {
        String path = submitted("Déjà fait");
        String finance = address(HOUSE.finance());
        HOUSE.finance().post(path + "/decision", Map.of("decision", "APPROVE"));
        await().until(() -> count("state = 'WAITING' and attempts = 0") == 0);
        POST.start();
        soon();
        await().until(() -> count("state = 'WAITING'") == 0);
        assertThat(subjects(finance)).noneMatch(subject -> subject.contains("Déjà fait"));
    }

    @Test
    void whoHasLeftTheUnitIsToldNothingOfIt() {
        ApiClient author = SERVER.as(Role.CLERK, HOUSE.unit());
        Answer entered = author.post("/operations", HOUSE.expense(PAPER, DAY, "10"));
        String path = "/operations/" + entered.text("/id");
        author.post(path + "/submission", Map.of());
        HOUSE.finance().post(path + "/decision", Map.of("decision", "REJECT", "reason", "Secret du service"));
        assertThat(author.get("/notifications").body().toString()).contains("Secret du service");
        SERVER.asOwner("delete from app_user_unit where hex(user_id) = '" + PostOffice.hex(author.userId()) + "'");
        POST.start();
        soon();
        await().until(() ->
                count("state = 'DROPPED' and hex(person_id) = '" + PostOffice.hex(author.userId()) + "'") == 1);
        assertThat(to(address(author))).isEmpty();
        assertThat(author.get("/notifications").body().toString()).doesNotContain("Secret du service");
        assertThat(author.get("/notifications/count").text("/unread")).isEqualTo("0");
    }

    @Test
    void aDigestIsOneMailOfAllThatCameUp() {
        ApiClient author = SERVER.as(Role.CLERK, HOUSE.unit());
        Answer chosen = author.send(
                "PUT", "/notifications/preferences", Map.of("deliveries", Map.of("DECIDED", "DIGEST")), Map.of());
        assertThat(chosen.text("/deliveries/DECIDED")).isEqualTo("DIGEST");
        assertThat(chosen.text("/deliveries/AWAITED"))
                .as("the others as they were")
                .isEqualTo("IMMEDIATE");
        for (String description : List.of("Premier du résumé", "Second du résumé")) {
            Map<String, Object> expense = HOUSE.expense(PAPER, DAY, "10");
            expense.put("description", description);
            String path = "/operations/" + author.post("/operations", expense).text("/id");
            author.post(path + "/submission", Map.of());
            HOUSE.finance().post(path + "/decision", Map.of("decision", "APPROVE"));
        }
        POST.start();
        assertThat(SERVER.get(DSLContext.class)
                        .fetchSingle(
                                "select count(*) from notification where due_at > now() + interval 1 second"
                                        + " and hex(person_id) = ?",
                                PostOffice.hex(author.userId()))
                        .get(0, Integer.class))
                .as("for the morning")
                .isEqualTo(2);
        SERVER.asOwner("update notification set due_at = now() where due_at is not null");
        await().until(() -> to(address(author)).size() == 1);
        MimeMessage mail = to(address(author)).getFirst();
        assertThat(PostOffice.subject(mail)).contains("2 notifications");
        assertThat(PostOffice.content(mail)).contains("Premier du résumé").contains("Second du résumé");
    }

    @Test
    void theAuthorOfWhatWasApprovedIsToldWhenTheSignatureIsTakenBack() {
        String path = submitted("Approuvée trop tôt");
        HOUSE.finance().post(path + "/decision", Map.of("decision", "APPROVE"));
        HOUSE.finance().post(path + "/withdrawal", Map.of());
        assertThat(HOUSE.clerk().get("/notifications").body().path("items").findValuesAsString("sentence"))
                .anyMatch(sentence ->
                        sentence.contains("Approuvée trop tôt") && sentence.contains("a retiré sa signature"));
    }

    @Test
    void manyAtOnceAreOneSentence() {
        List<String> ids = new ArrayList<>();
        for (int nth = 0; nth < 9; nth++) {
            ids.add(HOUSE.enter(PAPER, DAY, "1").text("/id"));
        }
        HOUSE.clerk().post("/operations/submissions", Map.of("ids", ids));
        Answer told = HOUSE.finance().get("/notifications");
        assertThat(told.body().path("items").findValuesAsString("sentence"))
                .anyMatch(sentence -> sentence.startsWith("9 opérations soumises par"));
    }

    @Test
    void twoNodesSendEachMailOnce() {
        try (TestServer other = SERVER.anotherNode(OPTIONS)) {
            POST.start();
            for (int nth = 0; nth < 8; nth++) {
                String path = submitted("Deux nœuds " + nth);
                HOUSE.finance()
                        .at(nth % 2 == 0 ? SERVER : other)
                        .post(path + "/decision", Map.of("decision", "REJECT", "reason", "Essai"));
            }
            await().until(() -> SERVER.get(DSLContext.class)
                            .fetchSingle("select count(*) from notification where due_at <= now()")
                            .get(0, Integer.class)
                    == 0);
            soon();
            await().until(() -> count("state = 'WAITING'") == 0);
            assertThat(POST.received().stream().map(PostOffice::identity).toList())
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
        }
    }

    @Test
    void whatHasWaitedForDaysIsRemindedOnceADay() {
        submitted("Oubliée");
        SERVER.asOwner("update approval_waiting set since = now() - interval 20 day");
        LocalDate day = LocalDate.of(2112, 4, 1);
        SERVER.get(OverdueRound.class).run(day);
        SERVER.get(OverdueRound.class).run(day);
        assertThat(HOUSE.finance().get("/notifications").body().path("items").findValuesAsString("kind"))
                .filteredOn(kind -> kind.equals("OVERDUE"))
                .hasSize(1);
    }

    @Test
    void aMailGoesToTheAddressThatItsPersonHasToday() {
        ApiClient author = SERVER.as(Role.CLERK, HOUSE.unit());
        rejected(author, "Adresse changée");
        String waiting = "hex(person_id) = '" + PostOffice.hex(author.userId()) + "'";
        await().until(() -> count("state = 'WAITING' and attempts = 1 and " + waiting) == 1);
        String before = address(author);
        String after = "nouvelle." + before;
        SERVER.asOwner("update app_user set email = '" + after + "' where hex(id) = '" + PostOffice.hex(author.userId())
                + "'");
        POST.start();
        soon();
        await().until(() -> to(after).size() == 1);
        assertThat(to(before)).isEmpty();
        await().until(() -> count("state = 'SENT' and address = '" + after + "' and " + waiting) == 1);
    }

    @Test
    void aMailThatCannotBeWrittenIsTriedAgainLaterAndHoldsUpNoOther() {
        ApiClient unlucky = SERVER.as(Role.CLERK, HOUSE.unit());
        ApiClient lucky = SERVER.as(Role.CLERK, HOUSE.unit());
        rejected(unlucky, "Illisible");
        rejected(lucky, "Lisible");
        String broken = "hex(person_id) = '" + PostOffice.hex(unlucky.userId()) + "'";
        await().until(() -> count("state = 'WAITING' and attempts = 1 and " + broken) == 1);
        SERVER.asOwner("update notification set facts = substr(facts, 2) where " + broken);
        POST.start();
        soon();
        await().until(() -> to(address(lucky)).size() == 1);
        await().until(() -> count("state = 'WAITING' and attempts = 2 and next_at > now() + interval 1 minute"
                        + " and claimed_until is null and " + broken)
                == 1);
        SERVER.asOwner("update notification set facts = concat('{', facts) where " + broken);
        soon();
        await().until(() -> to(address(unlucky)).size() == 1);
    }

    @Test
    void whoseMailCannotBeGatheredHoldsUpNobodyAndIsTriedAgain() {
        ApiClient unlucky = SERVER.as(Role.CLERK, HOUSE.unit());
        ApiClient lucky = SERVER.as(Role.CLERK, HOUSE.unit());
        String others = "person_id < x'00000000000000000000000000001000'";
        String broken = "hex(person_id) = '" + PostOffice.hex(unlucky.userId()) + "'";
        SERVER.asOwner("alter table notification add constraint refused" + " check (mail_id is null or not (" + broken
                + " or " + others + "))");
        try {
            SERVER.asOwner("insert into notification (id, person_id, kind, facts, created_at, due_at)"
                    + " select unhex(lpad(hex(seq), 32, '0')), unhex(lpad(hex(seq), 32, '0')), 'DECIDED', '{}', now(), now()"
                    + " from seq_1_to_200");
            rejected(unlucky, "Retenue");
            rejected(lucky, "Partie");
            POST.start();
            await().until(() -> to(address(lucky)).size() == 1);
            assertThat(to(address(unlucky))).isEmpty();
        } finally {
            SERVER.asOwner("alter table notification drop constraint refused");
            SERVER.asOwner("delete from notification where " + others);
        }
        await().until(() -> to(address(unlucky)).size() == 1);
    }

    @Test
    void whoStopsTheApplicationWaitsForTheMailOnItsWay() throws Exception {
        try (SlowPostOffice slow = new SlowPostOffice();
                TestServer silent = TestServer.start()) {
            TestServer node = silent.anotherNode(PostOffice.options(slow.port()));
            BudgetHouse house = BudgetHouse.on(silent, "Arrêt");
            ApiClient finance = house.finance().at(node);
            String path = "/operations/"
                    + house.enter(house.category("Arrêt", "Papier"), DAY, "1").text("/id");
            house.clerk().at(node).post(path + "/submission", Map.of());
            finance.post(path + "/decision", Map.of("decision", "REJECT", "reason", "Essai"));
            slow.awaitMail();
            Thread stopping = Thread.ofPlatform().start(node::close);
            await().until(() -> Stream.of(stopping.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().endsWith(".MailThread")));
            slow.answer();
            stopping.join();
            assertThat(silent.get(DSLContext.class)
                            .fetchSingle("select count(*) from mail where state = 'SENT'")
                            .get(0, Integer.class))
                    .as("it is known to be sent")
                    .isEqualTo(1);
        }
    }

    @Test
    void theAdministratorSeesWhatTheServerSaidAndHasTheDeadSentAgain() {
        ApiClient administrator = SERVER.as(Role.ADMIN);
        Answer refused = administrator.post("/mails/test", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("127.0.0.1");
        POST.start();
        assertThat(administrator.post("/mails/test", Map.of()).status()).isEqualTo(204);
        assertThat(subjects(address(administrator))).singleElement().asString().contains("Essai d’envoi");
        String path = submitted("Courriel mort");
        POST.stop();
        HOUSE.finance().post(path + "/decision", Map.of("decision", "REJECT", "reason", "Essai"));
        String rejected = "subject like '%Courriel mort%rejetée%'";
        await().until(() -> count("state = 'WAITING' and attempts = 1 and " + rejected) == 1);
        SERVER.asOwner("update mail set attempts = 7, next_at = now() where " + rejected);
        await().until(() -> count("state = 'DEAD' and " + rejected) == 1);
        Answer dead = administrator.get("/mails?state=DEAD");
        assertThat(dead.text("/items/0/lastError")).isNotEmpty();
        POST.start();
        String mail = dead.text("/items/0/id");
        assertThat(administrator.post("/mails/" + mail + "/resend", Map.of()).text("/state"))
                .isEqualTo("WAITING");
        await().until(() -> count("state = 'SENT' and hex(id) = '" + PostOffice.hex(UUID.fromString(mail)) + "'") == 1);
        assertThat(administrator.post("/mails/" + mail + "/resend", Map.of()).status())
                .isEqualTo(409);
        assertThat(HOUSE.finance().get("/mails").status()).isEqualTo(403);
    }

    private static String submitted(String description) {
        Map<String, Object> expense = HOUSE.expense(PAPER, DAY, "10");
        expense.put("description", description);
        String path =
                "/operations/" + HOUSE.clerk().post("/operations", expense).text("/id");
        assertThat(HOUSE.clerk().post(path + "/submission", Map.of()).status()).isEqualTo(200);
        return path;
    }

    private static void rejected(ApiClient author, String description) {
        Map<String, Object> expense = HOUSE.expense(PAPER, DAY, "10");
        expense.put("description", description);
        String path = "/operations/" + author.post("/operations", expense).text("/id");
        author.post(path + "/submission", Map.of());
        HOUSE.finance().post(path + "/decision", Map.of("decision", "REJECT", "reason", "Essai"));
    }

    /** As if the time of waiting were over. */
    private static void soon() {
        SERVER.asOwner("update mail set next_at = now() where state = 'WAITING'");
    }

    private static int count(String where) {
        return SERVER.get(DSLContext.class)
                .fetchSingle("select count(*) from mail where " + where)
                .get(0, Integer.class);
    }

    private static List<MimeMessage> to(String address) {
        return POST.to(address);
    }

    private static List<String> subjects(String address) {
        return POST.subjects(address);
    }

    private static String address(ApiClient person) {
        return PostOffice.address(SERVER, person);
    }
}
