package org.suividepenses.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.attachment.internal.storage.Sha256;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.dossier.internal.Facts;
import org.suividepenses.dossier.internal.PrintRepository;
import org.suividepenses.identity.Role;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.Paper;
import org.suividepenses.operation.TabledPdf;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.document.ReadingTurn;
import org.suividepenses.platform.document.ReadingTurns;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.StoredFiles;
import org.suividepenses.testing.TestServer;

/** Pages of operations, the documents behind them, and what a page is worth later. */
class DossierTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final BudgetHouse HOUSE = BudgetHouse.open("Dossiers");
    private static final UUID PAPER = HOUSE.category("Dossiers", "Papier");
    private static final UUID LINE = HOUSE.line(2111, PAPER, Map.of("amount", "9000"));
    private static final ApiClient ACCOUNTANT = SERVER.as(Role.ACCOUNTANT);
    private static final ApiClient AUDITOR = SERVER.as(Role.AUDITOR);
    private static final String DAY = "2111-03-20";
    private static final Pattern CODE = Pattern.compile("[0-9A-F]{4}(-[0-9A-F]{4}){4}");

    @Test
    void thePageSaysAmountSignaturesPaymentsAndPlaceInTheBudget() throws IOException {
        String path = approved("1250");
        ACCOUNTANT.post(path + "/payment", Map.of("date", DAY, "method", "CHEQUE", "reference", "CH 42"));
        String page = text(HOUSE.clerk().download(path + "/voucher.pdf"));
        assertThat(page)
                .contains("2111-00000")
                .contains("1 250 GNF")
                .contains("mille deux cent cinquante francs guinéens")
                .contains("Dossiers · Papier")
                .contains("Chèque · CH 42")
                .contains("Approbation")
                .containsPattern(CODE);
        long left = Long.parseLong(HOUSE.read(LINE).text("/total/available"));
        assertThat(page).contains("Disponible avant", "Disponible après", grouped(left + 1250), grouped(left));
    }

    /** As a page has it, between plain spaces. */
    private static String grouped(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(',', ' ');
    }

    @Test
    void everyDocumentStandsBehindThePageOrIsEmbedded() throws IOException {
        String path = entered("10");
        attach(path, "facture.pdf", Paper.pdf("Facture du papetier"));
        attach(path, "recu.jpg", Paper.jpeg(3));
        attach(path, "recu.png", Paper.png(3));
        attach(path, "photo.heic", Paper.heic("dossier"));
        attach(path, "devis.docx", Paper.docx("dossier"));
        byte[] dossier = HOUSE.clerk().download(path + "/dossier.pdf");
        try (PdfReader reader = new PdfReader(dossier)) {
            int pages = new PdfReader(HOUSE.clerk().download(path + "/voucher.pdf")).getNumberOfPages();
            assertThat(reader.getNumberOfPages()).isEqualTo(pages + 5);
        }
        assertThat(new String(dossier, StandardCharsets.ISO_8859_1)).contains("EmbeddedFile");
        assertThat(text(dossier)).contains("photo.heic").contains("devis.docx").contains("SHA-256");
    }

    @Test
    void whatKindsAreCalledIsReadOnceForAllDocuments() {
        String path = entered("10");
        attach(path, "facture.pdf", Paper.pdf("Facture lue une fois"));
        attach(path, "recu.pdf", Paper.pdf("Reçu lu une fois"));
        attach(path, "devis.docx", Paper.docx("devis lu une fois"));
        assertThat(SERVER.statements(() -> HOUSE.clerk().download(path + "/dossier.pdf")))
                .filteredOn(statement -> statement.contains("from `document_kind`"))
                .hasSize(1);
    }

    @Test
    void aDocumentThatNoReaderCanFollowIsNamedOnASheetOfItsOwn() throws IOException {
        String path = entered("10");
        attach(path, "cercle.pdf", Paper.pdf("Facture qui tourne en rond"));
        attach(
                path,
                "vantard.pdf",
                Paper.pdfOf(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"));
        replace(
                HOUSE.clerk().get(path + "/attachments").text("/items/0/sha256"),
                Paper.pdfOf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"));
        byte[] dossier = HOUSE.clerk().download(path + "/dossier.pdf");
        try (PdfReader reader = new PdfReader(dossier)) {
            int pages = new PdfReader(HOUSE.clerk().download(path + "/voucher.pdf")).getNumberOfPages();
            assertThat(reader.getNumberOfPages())
                    .as("a sheet, and the one page of the other")
                    .isEqualTo(pages + 2);
        }
        assertThat(text(dossier)).contains("cercle.pdf").containsOnlyOnce("joint tel quel");
    }

    @Test
    void aPageHoldsUntilSomethingThatItSaysIsOtherwise() throws IOException {
        String path = approved("700");
        String code = code(HOUSE.clerk().download(path + "/voucher.pdf"));
        Answer held = AUDITOR.get(path + "/verification?code=" + code);
        assertThat(held.body().path("changes")).as("%s", held).isEmpty();
        assertThat(held.text("/amount")).isEqualTo("700");
        assertThat(code(HOUSE.finance().download(path + "/voucher.pdf")))
                .as("the same whoever prints it")
                .isEqualTo(code);
        ACCOUNTANT.post(path + "/payment", Map.of("date", DAY, "method", "CASH"));
        Answer later =
                AUDITOR.get(path + "/verification?code=" + code.replace("-", "").toLowerCase(Locale.ROOT));
        assertThat(later.body().path("changes").findValuesAsString("field")).containsExactly("status", "payments");
        assertThat(later.text("/changes/0/from")).isEqualTo("APPROVED");
        assertThat(later.text("/changes/0/to")).isEqualTo("PAID");
    }

    /** Each of a thousand pages inherits a megabyte, which stands in each of them once they are bound. */
    @Test
    void whatPagesInheritDoesNotSwellADossier() throws IOException {
        String path = entered("10");
        attach(path, "herite.pdf", TabledPdf.inherited(1_000, "[" + "0 ".repeat(1 << 19) + "]"));
        byte[] dossier = HOUSE.clerk().download(path + "/dossier.pdf");
        assertThat(dossier.length).isLessThan(40 << 20);
        assertThat(text(dossier)).contains("herite.pdf").contains("en partie, sur les pages qui précèdent");
        try (PdfReader reader = new PdfReader(dossier)) {
            int last = reader.getNumberOfPages();
            assertThat(SimpleBookmark.getBookmarkList(reader))
                    .extracting(bookmark -> bookmark.get("Title"), bookmark -> bookmark.get("Page"))
                    .hasSize(3)
                    .anySatisfy(bookmark -> assertThat(bookmark.toList())
                            .satisfies(found ->
                                    assertThat(found.getFirst().toString()).endsWith("herite.pdf (en partie)"))
                            .satisfies(found -> assertThat(found.getLast()).isNotEqualTo(last + " Fit")))
                    .anySatisfy(bookmark -> assertThat(bookmark.toList())
                            .satisfies(found ->
                                    assertThat(found.getFirst().toString()).endsWith("herite.pdf"))
                            .satisfies(found -> assertThat(found.getLast()).isEqualTo(last + " Fit")));
        }
    }

    @Test
    void whoFindsNoTurnToHaveADossierBoundIsAskedToComeAgain() throws IOException {
        String path = entered("10");
        attach(path, "attend.pdf", Paper.pdf("Facture qui attend son tour"));
        List<Path> before = passing();
        ReadingTurns turns = SERVER.get(ReadingTurns.class);
        try (ReadingTurn first = turns.take();
                ReadingTurn second = turns.take()) {
            assertThat(first).isNotSameAs(second);
            Answer refused = HOUSE.clerk().get(path + "/dossier.pdf");
            assertThat(refused.problem()).isEqualTo("documents-busy");
            assertThat(refused.status()).isEqualTo(503);
        }
        assertThat(HOUSE.clerk().download(path + "/dossier.pdf")).isNotEmpty();
        assertThat(passing()).as("nothing of it stays").isEqualTo(before);
    }

    @Test
    void anArchiveNamesWhatCouldNotBeBoundSinceOthersRead() throws IOException {
        String waiting = approved("31", "2111-09-01");
        String alone = approved("32", "2111-09-02");
        attach(waiting, "attend.pdf", Paper.pdf("Facture de l’archive qui attend"));
        String number = HOUSE.clerk().get(waiting).text("/number");
        String other = HOUSE.clerk().get(alone).text("/number");
        List<Path> before = passing();
        ReadingTurns turns = SERVER.get(ReadingTurns.class);
        Map<String, byte[]> archive;
        try (ReadingTurn first = turns.take();
                ReadingTurn second = turns.take()) {
            assertThat(first).isNotSameAs(second);
            archive = entries(HOUSE.finance().download(archive("2111-09")));
        }
        assertThat(archive.keySet())
                .containsExactlyInAnyOrder(other + ".pdf", number + "-MANQUANT.txt", "LISEZ-MOI.txt");
        assertThat(new String(entry(archive, number + "-MANQUANT.txt"), StandardCharsets.UTF_8))
                .contains("en cours de lecture")
                .contains("de nouveau dans quelques minutes");
        assertThat(passing()).as("nothing of it stays").isEqualTo(before);
    }

    /** Longer than a single dossier waits. */
    @Test
    void anArchiveWaitsUntilOthersHaveRead() throws IOException {
        String waiting = approved("33", "2111-10-01");
        attach(waiting, "attend.pdf", Paper.pdf("Facture de l’archive qui attend longtemps"));
        ReadingTurns turns = SERVER.get(ReadingTurns.class);
        ReadingTurn first = turns.take();
        ReadingTurn second = turns.take();
        CompletableFuture<Void> read = CompletableFuture.runAsync(
                () -> {
                    first.close();
                    second.close();
                },
                CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
        assertThat(entries(HOUSE.finance().download(archive("2111-10"))).keySet())
                .containsExactly(HOUSE.clerk().get(waiting).text("/number") + ".pdf");
        read.join();
    }

    /** @param month with its year */
    private static String archive(String month) {
        return "/operations/dossiers.zip?from=" + month + "-01&to=" + month + "-28&unit=" + HOUSE.unit();
    }

    /** What lies where dossiers are bound. */
    private static List<Path> passing() throws IOException {
        Path directory = DataDirectory.created(SERVER.get(DataDirectory.class).passing());
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aPageSaysTheAccountThatIsPaidAndWasPaid() throws IOException {
        UUID supplier = supplier("Librairie " + UUID.randomUUID(), "GN-001");
        String path = approved(supplier);
        byte[] page = HOUSE.clerk().download(path + "/voucher.pdf");
        assertThat(text(page)).contains("GN-001");
        change(supplier, "GN-002");
        Answer later = AUDITOR.get(path + "/verification?code=" + code(page));
        assertThat(later.body().path("changes").findValuesAsString("field")).containsExactly("account");
        assertThat(later.text("/changes/0/to")).isEqualTo("GN-002");
        payHavingSeenThePayee(path, Map.of("date", DAY, "method", "CASH"));
        byte[] paid = HOUSE.clerk().download(path + "/voucher.pdf");
        assertThat(text(paid)).contains("Espèces, à Librairie").contains("GN-002");
        change(supplier, "GN-003");
        assertThat(text(HOUSE.clerk().download(path + "/voucher.pdf")))
                .contains("GN-002")
                .doesNotContain("GN-003");
        assertThat(AUDITOR.get(path + "/verification?code=" + code(paid)).body().path("changes"))
                .as("what was paid was paid there")
                .isEmpty();
    }

    @Test
    void aPageThatWasPrintedWithoutAccountsStillHolds() throws IOException {
        UUID supplier = supplier("Librairie " + UUID.randomUUID(), "GN-001");
        String path = approved(supplier);
        ACCOUNTANT.post(path + "/payment", Map.of("date", DAY, "method", "CASH", "amount", "1"));
        OperationId id = new OperationId(UUID.fromString(path.substring("/operations/".length())));
        String code = code(HOUSE.clerk().download(path + "/voucher.pdf"));
        String older = printedInTheFirstVersion(id, code);
        change(supplier, "GN-002");
        Answer held = AUDITOR.get(path + "/verification?code=" + older);
        assertThat(held.status()).as("%s", held).isEqualTo(200);
        assertThat(held.body().path("changes")).as("%s", held).isEmpty();
        assertThat(AUDITOR.get(path + "/verification?code=" + code)
                        .body()
                        .path("changes")
                        .findValuesAsString("field"))
                .containsExactly("account");
        payHavingSeenThePayee(path, Map.of("date", DAY, "method", "CASH", "amount", "1"));
        assertThat(AUDITOR.get(path + "/verification?code=" + older)
                        .body()
                        .path("changes")
                        .findValuesAsString("field"))
                .containsExactly("payments");
    }

    private static void payHavingSeenThePayee(String path, Map<String, String> payment) {
        Map<String, Object> body = new LinkedHashMap<>(payment);
        body.put("payeeSeen", ACCOUNTANT.get(path).text("/payeeChangedAt"));
        assertThat(ACCOUNTANT.post(path + "/payment", body).status()).isEqualTo(200);
    }

    /** Notes the page of a code as if it had been printed before pages named accounts. */
    private static String printedInTheFirstVersion(OperationId id, String code) {
        PrintRepository prints = SERVER.get(PrintRepository.class);
        TransactionTemplate transaction = new TransactionTemplate(SERVER.get(PlatformTransactionManager.class));
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, String> facts = new LinkedHashMap<>(
                    prints.find(id, PageCode.bare(code)).orElseThrow().facts().byField());
            facts.remove("version");
            facts.remove("account");
            facts.computeIfPresent("payments", (field, said) -> said.substring(0, said.indexOf(" / ")));
            Facts first = new Facts(facts);
            String older = first.code(prints.codeSecret());
            prints.note(id, older, first, null, Instant.parse("2026-11-01T08:00:00Z"));
            return older;
        }));
    }

    private static UUID supplier(String name, String account) {
        Answer created = HOUSE.finance().post("/suppliers", Map.of("name", name, "account", account));
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        return UUID.fromString(created.text("/id"));
    }

    private static void change(UUID supplier, String account) {
        Answer before = SERVER.as(Role.ADMIN).get("/suppliers/" + supplier);
        Answer changed = SERVER.as(Role.ADMIN)
                .put("/suppliers/" + supplier, Map.of("name", before.text("/name"), "account", account), before.etag());
        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
    }

    private static String approved(UUID supplier) {
        Map<String, Object> expense = HOUSE.expense(PAPER, DAY, "70");
        expense.put("supplierId", supplier.toString());
        String path =
                "/operations/" + HOUSE.clerk().post("/operations", expense).text("/id");
        HOUSE.clerk().post(path + "/submission", Map.of());
        assertThat(HOUSE.finance()
                        .post(path + "/decision", Map.of("decision", "APPROVE"))
                        .status())
                .isEqualTo(200);
        return path;
    }

    @Test
    void theCodeAloneFindsThePageForWhoSeesItsOperation() throws IOException {
        String path = approved("1311");
        String code = code(HOUSE.clerk().download(path + "/voucher.pdf"));
        Answer found = HOUSE.clerk().get("/operations/verification?code=" + code.toLowerCase(Locale.ROOT));
        assertThat(found.status()).as(found.body().toString()).isEqualTo(200);
        assertThat(path).endsWith(found.text("/id"));
        assertThat(found.body().at("/changes").size()).isZero();
        ApiClient stranger = SERVER.as(Role.READER, BudgetHouse.open("Ailleurs").unit());
        assertThat(stranger.get("/operations/verification?code=" + code).status())
                .as("of another unit")
                .isEqualTo(404);
        assertThat(HOUSE.clerk()
                        .get("/operations/verification?code=0123-4567-89AB-CDEF-0123")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasNeverPrintedIsNoPage() {
        String path = approved("700");
        HOUSE.clerk().download(path + "/voucher.pdf");
        Answer forged = AUDITOR.get(path + "/verification?code=0123-4567-89AB-CDEF-0123");
        assertThat(forged.status()).isEqualTo(404);
        assertThat(forged.text("/detail")).contains("n’a pas été imprimé ici");
        ApiClient stranger = BudgetHouse.open("Dossiers d’ailleurs").clerk();
        assertThat(stranger.get(path + "/voucher.pdf").status()).isEqualTo(404);
        assertThat(stranger.get(path + "/dossier.pdf").status()).isEqualTo(404);
        assertThat(stranger.get(path + "/verification?code=0123-4567-89AB-CDEF-0123")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLineOfAnotherUnitIsNotNamedOnThePage() throws IOException {
        BudgetHouse other = BudgetHouse.open("Dossiers secrets");
        UUID theirs = other.line(2111, PAPER, Map.of("amount", "500"));
        Map<String, Object> split = HOUSE.expense(PAPER, DAY, "100");
        split.put(
                "allocation",
                Map.of(
                        "mode",
                        "KEY",
                        "parts",
                        List.of(
                                Map.of("lineId", LINE.toString(), "weight", "1"),
                                Map.of("lineId", theirs.toString(), "weight", "1"))));
        String path = "/operations/"
                + SERVER.as(Role.ADMIN).post("/operations", split).text("/id");
        byte[] page = HOUSE.clerk().download(path + "/voucher.pdf");
        assertThat(text(page)).contains("Ligne d’un autre service").doesNotContain("Dossiers secrets");
        assertThat(text(SERVER.as(Role.ADMIN).download(path + "/voucher.pdf"))).contains("Dossiers secrets");
        split.put(
                "allocation",
                Map.of("mode", "KEY", "parts", List.of(Map.of("lineId", LINE.toString(), "weight", "1"))));
        ApiClient admin = SERVER.as(Role.ADMIN);
        assertThat(admin.put(path, split, admin.get(path).etag()).status()).isEqualTo(200);
        String verification = path + "/verification?code=" + code(page);
        assertThat(AUDITOR.get(verification).body().path("changes").toString()).contains("Dossiers secrets");
        assertThat(HOUSE.clerk().get(verification).body().path("changes").toString())
                .as("nor what it was charged to before")
                .contains("allocation")
                .doesNotContain("Dossiers secrets");
    }

    @Test
    void thePeriodIsOneArchiveOfADossierEach() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (String amount : List.of("11", "12")) {
            String path = approved(amount, "2111-07-0" + amount.charAt(1));
            numbers.add(HOUSE.clerk().get(path).text("/number") + ".pdf");
        }
        String filters = "?from=2111-07-01&to=2111-07-31&unit=" + HOUSE.unit() + "&sort=number";
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(HOUSE.finance().download("/operations/dossiers.zip" + filters)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(text(zip.readAllBytes())).contains(entry.getName().replace(".pdf", ""));
            }
        }
        assertThat(names).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(HOUSE.finance().get("/operations/dossiers.zip?q=rienderien").status())
                .isEqualTo(409);
    }

    @Test
    void aDossierThatCannotBeMadeIsNamedInTheArchiveAndTheOthersAreWhole() throws IOException {
        String sound = approved("21", "2111-08-01");
        String lacking = approved("22", "2111-08-02");
        byte[] lost = Paper.pdf("Facture qui se perd");
        attach(sound, "facture-gardee.pdf", Paper.pdf("Facture gardée"));
        attach(lacking, "facture-perdue.pdf", lost);
        String number = HOUSE.clerk().get(lacking).text("/number");
        String filters = "?from=2111-08-01&to=2111-08-31&unit=" + HOUSE.unit();
        Path stored = stored(HOUSE.clerk().get(lacking + "/attachments").text("/items/0/sha256"));
        Map<String, byte[]> archive;
        Files.delete(stored);
        try {
            archive = entries(HOUSE.finance().download("/operations/dossiers.zip" + filters));
        } finally {
            Files.write(stored, lost);
        }
        String soundNumber = HOUSE.clerk().get(sound).text("/number");
        assertThat(archive.keySet())
                .containsExactlyInAnyOrder(soundNumber + ".pdf", number + "-MANQUANT.txt", "LISEZ-MOI.txt");
        assertThat(text(entry(archive, soundNumber + ".pdf"))).contains(soundNumber);
        for (String told : List.of(number + "-MANQUANT.txt", "LISEZ-MOI.txt")) {
            assertThat(new String(entry(archive, told), StandardCharsets.UTF_8))
                    .contains(number)
                    .contains("02/08/2111")
                    .contains("facture-perdue.pdf")
                    .doesNotContain(soundNumber)
                    .doesNotContain("voucher.");
        }
        assertThat(new String(entry(archive, "LISEZ-MOI.txt"), StandardCharsets.UTF_8))
                .contains("dossiers manquants, 1 sur 2");
        assertThat(entries(HOUSE.finance().download("/operations/dossiers.zip" + filters))
                        .keySet())
                .as("once it is restored")
                .containsExactlyInAnyOrder(soundNumber + ".pdf", number + ".pdf");
    }

    /** Puts another content in the place of one, as if it had been taken before files were looked at as they are now. */
    private static void replace(String sha256, byte[] content) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(content);
        String other = Sha256.digits(digest);
        Files.createDirectories(stored(other).getParent());
        Files.write(stored(other), content);
        SERVER.asOwner("insert into attachment_content values ('" + other + "', " + content.length + ", now(6))");
        SERVER.asOwner("update attachment set sha256 = '" + other + "', size_bytes = " + content.length
                + " where sha256 = '" + sha256 + "'");
    }

    private static Path stored(String sha256) {
        return StoredFiles.of(SERVER, sha256);
    }

    private static byte[] entry(Map<String, byte[]> archive, String name) {
        return Objects.requireNonNull(archive.get(name), name);
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String entered(String amount) {
        return "/operations/" + HOUSE.enter(PAPER, DAY, amount).text("/id");
    }

    private static String approved(String amount) {
        return approved(amount, DAY);
    }

    private static String approved(String amount, String day) {
        String path = "/operations/" + HOUSE.enter(PAPER, day, amount).text("/id");
        HOUSE.clerk().post(path + "/submission", Map.of());
        assertThat(HOUSE.finance()
                        .post(path + "/decision", Map.of("decision", "APPROVE"))
                        .status())
                .isEqualTo(200);
        return path;
    }

    private static void attach(String path, String name, byte[] content) {
        Answer added = HOUSE.clerk()
                .upload("POST", path + "/attachments?name=" + name, BodyPublishers.ofByteArray(content), Map.of());
        assertThat(added.status()).as("%s", added).isEqualTo(201);
    }

    private static String code(byte[] pdf) throws IOException {
        Matcher found = CODE.matcher(text(pdf));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** With every kind of space as a space. */
    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder all = new StringBuilder();
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                if (reader.getPageN(page).get(PdfName.CONTENTS) != null) { // a page may be blank
                    all.append(extractor.getTextFromPage(page)).append('\n');
                }
            }
            return all.toString().replaceAll("[\\s\\p{Z}]+", " ");
        }
    }
}
