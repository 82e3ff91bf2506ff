package org.suividepenses.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.identity.ApiTokens;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.User;
import org.suividepenses.identity.UserDetails;
import org.suividepenses.identity.Users;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.TestServer;

/** Who reads English gets mails that are English to the last word. */
class EnglishMailTest {

    private static final PostOffice POST = new PostOffice();
    private static final TestServer SERVER = TestServer.start(POST.options());
    private static final BudgetHouse HOUSE = BudgetHouse.on(SERVER, "Sciences");
    private static final UUID PAPER = HOUSE.category("Office", "Paper");
    private static final String LINK = "https://depenses.lycee.example/operations?operation=";

    @BeforeAll
    static void open() {
        POST.start();
    }

    @AfterAll
    static void close() {
        SERVER.close();
        POST.stop();
    }

    @Test
    void oneNoticeIsEnglishInSubjectTextAndHtml() {
        ApiClient reader = reader("grace@example.org", "Grace", Role.CLERK);
        String id = submitted(reader, "Toner cartridges", "12500000");
        String number = reader.get("/operations/" + id).text("/number");
        HOUSE.finance()
                .post("/operations/" + id + "/decision", Map.of("decision", "REJECT", "reason", "Quote missing"));
        MimeMessage mail = only("grace@example.org");
        String sentence = number + " · Toner cartridges, 12,500,000\u00a0GNF: rejected by " + name(HOUSE.finance())
                + ". Reason: Quote missing";
        assertThat(PostOffice.subject(mail)).isEqualTo(institution() + " – " + sentence);
        assertThat(PostOffice.part(mail, "text/plain").replace("\r\n", "\n"))
                .isEqualTo("""
                Hello Grace,

                • %s
                  %s%s

                --\s
                This message is sent by Suivi des Dépenses. Nobody reads an answer to it.
                https://depenses.lycee.example/notifications
                """.formatted(sentence, LINK, id));
        assertThat(words(PostOffice.part(mail, "text/html")))
                .isEqualTo(institution() + " Hello Grace, " + sentence.replace('\u00a0', ' ')
                        + " Open This message is sent by Suivi des Dépenses. Nobody reads an answer to it."
                        + " Choose what I am sent");
        assertThat(PostOffice.part(mail, "text/html")).contains("<html lang=\"en\">");
    }

    @Test
    void aDigestOfEveryKindIsEnglish() {
        ApiClient reader = reader("ada@example.org", "Ada", Role.FINANCE);
        Map<String, String> all = new HashMap<>();
        for (NotificationKind kind : NotificationKind.values()) {
            all.put(kind.name(), "DIGEST");
        }
        reader.send("PUT", "/notifications/preferences", Map.of("deliveries", all), Map.of());
        HOUSE.line(2114, PAPER, Map.of("amount", "1000000"));
        String waiting = submitted(HOUSE.clerk(), "Paper", "850000");
        String number = reader.get("/operations/" + waiting).text("/number");
        ApiClient administrator = SERVER.as(Role.ADMIN);
        assertThat(administrator
                        .post(
                                "/stand-ins",
                                Map.of(
                                        "absentId",
                                        HOUSE.finance().userId(),
                                        "standInId",
                                        reader.userId(),
                                        "from",
                                        "2114-03-04",
                                        "to",
                                        "2114-03-15"))
                        .status())
                .isEqualTo(201);
        await().until(() -> due(reader) >= 3);
        SERVER.asOwner("update notification set due_at = now() where hex(person_id) = '"
                + PostOffice.hex(reader.userId()) + "'");
        MimeMessage mail = only("ada@example.org");
        assertThat(PostOffice.subject(mail)).isEqualTo(institution() + " – 3 notifications");
        assertThat(PostOffice.part(mail, "text/plain")
                        .lines()
                        .filter(line -> line.startsWith("•"))
                        .toList())
                .containsExactlyInAnyOrder(
                        "• " + number + " · Paper, 850,000\u00a0GNF: awaits your signature. Submitted by "
                                + name(HOUSE.clerk()) + ".",
                        "• The line “Sciences · Paper” has reached 80% of its appropriation.",
                        "• Ada stands in for " + name(HOUSE.finance()) + ", from 04/03/2114 to 15/03/2114.");
        assertThat(words(PostOffice.part(mail, "text/html"))).startsWith(institution() + " Hello Ada,");
    }

    @Test
    void theTrialIsEnglish() {
        ApiClient administrator = reader("edith@example.org", "Edith", Role.ADMIN);
        assertThat(administrator.post("/mails/test", Map.of()).status()).isEqualTo(204);
        MimeMessage mail = only("edith@example.org");
        assertThat(PostOffice.subject(mail)).endsWith("Test");
        assertThat(PostOffice.part(mail, "text/plain"))
                .contains("Mails of Suivi des Dépenses arrive at this address.")
                .contains("Hello Edith,");
    }

    private static ApiClient reader(String email, String name, Role role) {
        User user = SERVER.get(Users.class)
                .create(
                        new UserDetails(
                                email,
                                name,
                                role,
                                Locale.ENGLISH,
                                false,
                                Set.of(HOUSE.unit()),
                                true,
                                "une phrase assez longue pour un essai"),
                        TestServer.MACHINE);
        String token = SERVER.get(ApiTokens.class)
                .create(user.id(), "test", null, TestServer.MACHINE)
                .secret();
        return new ApiClient(SERVER.address(), user.id(), token);
    }

    private static String submitted(ApiClient author, String description, String amount) {
        Map<String, Object> expense = HOUSE.expense(PAPER, "2114-03-20", amount);
        expense.put("description", description);
        String id = author.post("/operations", expense).text("/id");
        assertThat(author.post("/operations/" + id + "/submission", Map.of()).status())
                .isEqualTo(200);
        return id;
    }

    private static MimeMessage only(String address) {
        await().until(() -> POST.to(address).size() == 1);
        return POST.to(address).getFirst();
    }

    /** What a reader of the HTML sees. */
    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&middot;", "·")
                .replace("&eacute;", "é")
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    private static int due(ApiClient person) {
        return SERVER.get(DSLContext.class)
                .fetchSingle(
                        "select count(*) from notification where hex(person_id) = ?", PostOffice.hex(person.userId()))
                .get(0, Integer.class);
    }

    private static String name(ApiClient person) {
        return text("select name from app_user where hex(id) = '" + PostOffice.hex(person.userId()) + "'");
    }

    private static String institution() {
        return text("select name from institution");
    }

    private static String text(String sql) {
        return SERVER.get(DSLContext.class).fetchSingle(sql).get(0, String.class);
    }
}
