package org.suividepenses.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.approval.ChainDetails;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Chains;
import org.suividepenses.approval.Signer;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.exchange.FaultyLines;
import org.suividepenses.exchange.ImportDesk;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** Who hears of the end of an import, and of what is to be paid. */
class WhoIsToldTest {

    private static final PostOffice POST = new PostOffice();
    private static final TestServer SERVER = TestServer.start(POST.options());
    private static final BudgetHouse HOUSE = BudgetHouse.on(SERVER, "Service informé");
    private static final UUID PAPER = HOUSE.category("Informés", "Papier");
    private static final String MAPPING = """
            {"date": {"column": "Date", "format": "dd/MM/yyyy"}, "amount": {"column": "Montant"},
             "unit": {"column": "Service"}, "category": {"columns": ["Chapitre", "Article"]},
             "description": {"column": "Libellé"}}""";

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
    void whoBeganAnImportIsToldOnceThatItIsFinished() {
        ApiClient author = importer("IMMEDIATE");
        importedWell(author, "Ramettes");
        await().until(() -> POST.to(address(author)).size() == 1);
        assertThat(POST.subjects(address(author)))
                .singleElement()
                .asString()
                .endsWith("L’import de dépenses.csv est terminé.");
        assertThat(PostOffice.content(POST.to(address(author)).getFirst()))
                .contains("https://depenses.lycee.example/imports/");
        assertThat(sentences(author)).containsExactly("L’import de dépenses.csv est terminé.");
        assertThat(sentences(HOUSE.finance())).as("nobody else").noneMatch(sentence -> sentence.contains("import"));
        importedWell(author, "Encore");
        await().until(() -> POST.subjects(address(author)).size() > 1);
        assertThat(POST.subjects(address(author)))
                .as("the first is not sent again")
                .hasSize(2);
    }

    @Test
    void whoBeganAnImportIsToldOnceThatItFailed() {
        ApiClient author = importer("IMMEDIATE");
        ImportDesk desk = new ImportDesk(author);
        String faulty =
                "Date;Service;Chapitre;Article;Libellé;Montant\nhier;Service informé;Informés;Papier;Encre;1500\n";
        assertThat(desk.execute(desk.mapped(faulty, MAPPING), FaultyLines.REFUSE_FILE, true)
                        .at("/status")
                        .asString())
                .isEqualTo("FAILED");
        await().until(() -> POST.to(address(author)).size() == 1);
        assertThat(POST.subjects(address(author)))
                .singleElement()
                .asString()
                .endsWith("L’import de dépenses.csv n’a pas abouti.");
        assertThat(sentences(author)).containsExactly("L’import de dépenses.csv n’a pas abouti.");
    }

    @Test
    void whoWantsNoMailOfImportsIsToldOnScreenAlone() {
        ApiClient author = importer("OFF");
        importedWell(author, "Craies");
        await().until(() -> sentences(author).size() == 1);
        assertThat(number(
                        "select count(*) from notification where due_at is null and mail_id is null and hex(person_id) = '"
                                + PostOffice.hex(author.userId()) + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoWantsADigestOfImportsGetsThemInOneMail() {
        ApiClient author = importer("DIGEST");
        importedWell(author, "Gommes");
        importedWell(author, "Règles");
        await().until(() -> sentences(author).size() == 2);
        assertThat(POST.to(address(author))).isEmpty();
        SERVER.asOwner("update notification set due_at = now() where due_at is not null");
        await().until(() -> POST.to(address(author)).size() == 1);
        assertThat(POST.subjects(address(author))).singleElement().asString().endsWith("2 notifications");
    }

    @Test
    void anImportWhoseProcessDiedIsToldOnceByWhoeverNotesIt() {
        ApiClient author = importer("OFF");
        String id = new ImportDesk(author).mapped(file("Cahiers"), MAPPING);
        SERVER.asOwner("update import_file set status = 'RUNNING', owner = 'elsewhere|1|1',"
                + " alive_at = utc_timestamp() - interval 1 hour where hex(id) = '"
                + PostOffice.hex(UUID.fromString(id)) + "'");
        await().atMost(Duration.ofSeconds(30)).until(() -> !sentences(author).isEmpty());
        assertThat(sentences(author)).containsExactly("L’import de dépenses.csv n’a pas abouti.");
    }

    @Test
    void whatIsToBePaidIsToldToThoseWhoMayPayItAlone() {
        SERVER.get(Chains.class)
                .create(
                        new ChainDetails(
                                "Deux visas",
                                HOUSE.unit(),
                                PAPER,
                                0,
                                List.of(
                                        new ChainStep("Visa", false, List.of(Signer.of(Role.FINANCE))),
                                        new ChainStep("Ordonnancement", false, List.of(Signer.of(Role.AUTHORISER)))),
                                true),
                        TestServer.MACHINE);
        ApiClient author = SERVER.as(Role.FINANCE);
        ApiClient earlierWriter = SERVER.as(Role.FINANCE);
        ApiClient signer = SERVER.as(Role.FINANCE);
        ApiClient authoriser = SERVER.as(Role.AUTHORISER);
        ApiClient payer = SERVER.as(Role.FINANCE);
        ApiClient accountant = SERVER.as(Role.ACCOUNTANT);
        Map<String, Object> expense = HOUSE.expense(PAPER, "2113-03-20", "10");
        expense.put("description", "Qui paie");
        Answer entered = author.post("/operations", expense);
        String path = "/operations/" + entered.text("/id");
        Answer submitted = author.post(path + "/submission", Map.of());
        expense.put("quantity", "2");
        Answer edited = earlierWriter.put(path, expense, submitted.etag());
        expense.put("quantity", "3");
        assertThat(author.put(path, expense, edited.etag()).status()).isEqualTo(200);
        assertThat(signer.post(path + "/decision", Map.of("decision", "APPROVE"))
                        .text("/status"))
                .isEqualTo("SUBMITTED");
        assertThat(authoriser
                        .post(path + "/decision", Map.of("decision", "APPROVE"))
                        .text("/status"))
                .isEqualTo("APPROVED");
        assertThat(sentences(authoriser))
                .as("the author, and who signed")
                .anyMatch(sentence ->
                        sentence.endsWith("Soumise par " + name(author) + ", signée par " + name(signer) + "."));
        for (ApiClient barred : List.of(author, earlierWriter, signer, authoriser)) {
            assertThat(sentences(barred)).noneMatch(sentence -> sentence.endsWith("à payer."));
        }
        for (ApiClient may : List.of(payer, accountant)) {
            assertThat(sentences(may))
                    .filteredOn(sentence -> sentence.endsWith("à payer."))
                    .hasSize(1);
        }
        assertThat(signer.post(path + "/payment", payment()).problem())
                .as("as the payment itself says")
                .isEqualTo("separation-of-duties");
        assertThat(accountant.post(path + "/payment", payment()).status()).isEqualTo(200);
    }

    @Test
    void aRemarkIsToldToTheAuthorToWhoSignedAndToWhoIsAwaited() {
        UUID category = HOUSE.category("Informés", "Remarques");
        SERVER.get(Chains.class)
                .create(
                        new ChainDetails(
                                "Deux visas",
                                HOUSE.unit(),
                                category,
                                0,
                                List.of(
                                        new ChainStep("Visa", false, List.of(Signer.of(Role.FINANCE))),
                                        new ChainStep("Ordonnancement", false, List.of(Signer.of(Role.AUTHORISER)))),
                                true),
                        TestServer.MACHINE);
        ApiClient author = SERVER.as(Role.CLERK, HOUSE.unit());
        ApiClient signer = SERVER.as(Role.FINANCE);
        ApiClient awaited = SERVER.as(Role.AUTHORISER);
        ApiClient reader = SERVER.as(Role.CLERK, HOUSE.unit());
        Map<String, Object> expense = HOUSE.expense(category, "2113-03-20", "10");
        expense.put("description", "Remarquée");
        String path = "/operations/" + author.post("/operations", expense).text("/id");
        author.post(path + "/submission", Map.of());
        signer.post(path + "/decision", Map.of("decision", "APPROVE"));
        assertThat(reader.post(path + "/comments", Map.of("text", "Le devis est périmé"))
                        .status())
                .isEqualTo(204);
        for (ApiClient told : List.of(author, signer, awaited)) {
            assertThat(sentences(told))
                    .as(name(told))
                    .filteredOn(sentence -> sentence.contains("Le devis est périmé"))
                    .singleElement()
                    .asString()
                    .contains("Remarquée")
                    .contains(name(reader));
        }
        assertThat(sentences(reader)).as("who wrote it").isEmpty();
        assertThat(sentences(SERVER.as(Role.AUDITOR))).isEmpty();
    }

    private static String name(ApiClient person) {
        return person.get("/session").text("/user/name");
    }

    private static Map<String, Object> payment() {
        return Map.of("date", "2113-03-21", "method", "CASH");
    }

    private static ApiClient importer(String delivery) {
        ApiClient author = SERVER.as(Role.CLERK, HOUSE.unit());
        author.send("PUT", "/notifications/preferences", Map.of("deliveries", Map.of("IMPORT", delivery)), Map.of());
        return author;
    }

    private static void importedWell(ApiClient author, String description) {
        ImportDesk desk = new ImportDesk(author);
        assertThat(desk.execute(desk.mapped(file(description), MAPPING), FaultyLines.REFUSE_FILE, false)
                        .at("/status")
                        .asString())
                .isEqualTo("DONE");
    }

    private static String file(String description) {
        return "Date;Service;Chapitre;Article;Libellé;Montant\n20/03/2113;Service informé;Informés;Papier;"
                + description + ";1500\n";
    }

    private static List<String> sentences(ApiClient person) {
        return person.get("/notifications").body().path("items").findValuesAsString("sentence");
    }

    private static String address(ApiClient person) {
        return PostOffice.address(SERVER, person);
    }

    private static int number(String sql) {
        return SERVER.get(DSLContext.class).fetchSingle(sql).get(0, Integer.class);
    }
}
