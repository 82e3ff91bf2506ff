package org.suividepenses.operation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.document.ReadingTurn;
import org.suividepenses.platform.document.ReadingTurns;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** Security, threats 6 and 7: every format is known by its content, and what is none is refused with its own word. */
class DocumentCorpusTest {

    private static final House HOUSE = House.open("Corpus");
    private static final ApiClient CLERK = HOUSE.clerk();
    private static final String OPERATION = "/operations/" + HOUSE.enter(CLERK).text("/id");

    private static Answer add(String name, byte[] content) {
        return CLERK.upload(
                "POST", OPERATION + "/attachments?name=" + name, BodyPublishers.ofByteArray(content), Map.of());
    }

    record Taken(String sent, byte[] content, String mediaType, String named) {
        @Override
        public String toString() {
            return sent + " → " + named;
        }
    }

    /** It has one page and says that it has two thousand million. */
    private static final byte[] BOASTFUL = Paper.pdfOf(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");

    static Stream<Taken> taken() {
        String office = "application/vnd.openxmlformats-officedocument.";
        String open = "application/vnd.oasis.opendocument.";
        return Stream.of(
                new Taken("a.pdf", Paper.pdf("corpus"), "application/pdf", "a.pdf"),
                new Taken("a.jpeg", Paper.jpeg(5), "image/jpeg", "a.jpeg"),
                new Taken("a.png", Paper.png(5), "image/png", "a.png"),
                new Taken("IMG_1.HEIC", Paper.heic("corpus"), "image/heic", "IMG_1.HEIC"),
                new Taken("a.docx", Paper.docx("corpus"), office + "wordprocessingml.document", "a.docx"),
                new Taken("a.xlsx", Paper.xlsx("corpus"), office + "spreadsheetml.sheet", "a.xlsx"),
                new Taken("a.odt", Paper.openDocument("text", "corpus"), open + "text", "a.odt"),
                new Taken("a.ods", Paper.openDocument("spreadsheet", "corpus"), open + "spreadsheet", "a.ods"),
                new Taken("photo.png", Paper.jpeg(250), "image/jpeg", "photo.jpg"),
                new Taken("facture.pdf.exe", Paper.pdf("exe"), "application/pdf", "facture.pdf"),
                new Taken("..%2F..%2Fetc%2Fpasswd", Paper.pdf("path"), "application/pdf", "passwd.pdf"),
                new Taken("a%00%0D%0A%E2%80%AEb.pdf", Paper.pdf("unseen"), "application/pdf", "ab.pdf"),
                new Taken("vantard.pdf", BOASTFUL, "application/pdf", "vantard.pdf"),
                new Taken("tableaux.pdf", OfficePdf.tables(60), "application/pdf", "tableaux.pdf"),
                new Taken("numerise.pdf", OfficePdf.scans(60), "application/pdf", "numerise.pdf"),
                new Taken(
                        "absents.pdf",
                        TabledPdf.lacking(30_000, array("0 ", 7 << 20)),
                        "application/pdf",
                        "absents.pdf"),
                new Taken("", Paper.pdf("nameless"), "application/pdf", "document.pdf"));
    }

    @ParameterizedTest
    @MethodSource
    void taken(Taken sample) {
        Answer added = add(sample.sent(), sample.content());
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        assertThat(added.text("/mediaType")).isEqualTo(sample.mediaType());
        assertThat(added.text("/name")).isEqualTo(sample.named());
    }

    record Refused(String name, byte[] content, String reason) {
        @Override
        public String toString() {
            return name + " → " + reason;
        }
    }

    static Stream<Refused> refused() {
        byte[] script = "<script>alert(1)</script>".getBytes(UTF_8);
        byte[] zip = Paper.zip(Map.of("a.txt", script));
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(UTF_8);
        return Stream.of(
                new Refused("vide.pdf", new byte[0], "EMPTY"),
                new Refused("logo.svg", svg, "ACTIVE"),
                new Refused("logo.png", svg, "ACTIVE"),
                new Refused("page.pdf", "<!DOCTYPE html><html><body>a</body></html>".getBytes(UTF_8), "ACTIVE"),
                new Refused("bout.pdf", Paper.joined("bonjour ".getBytes(UTF_8), script), "ACTIVE"),
                new Refused("script.pdf", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8), "PROGRAM"),
                new Refused("facture.pdf", Paper.joined(new byte[] {'M', 'Z'}, new byte[300]), "PROGRAM"),
                new Refused("note.txt", "Bonjour".getBytes(UTF_8), "UNSUPPORTED"),
                new Refused("image.gif", "GIF89a\1\0\1\0\0\0\0;".getBytes(UTF_8), "UNSUPPORTED"),
                new Refused("archive.pdf", zip, "ARCHIVE"),
                new Refused(
                        "ancien.docx",
                        Paper.joined(
                                new byte[] {
                                    (byte) 0xD0,
                                    (byte) 0xCF,
                                    0x11,
                                    (byte) 0xE0,
                                    (byte) 0xA1,
                                    (byte) 0xB1,
                                    0x1A,
                                    (byte) 0xE1
                                },
                                new byte[600]),
                        "OLD_OFFICE"),
                new Refused("image-html.jpg", Paper.joined(Paper.jpeg(1), script), "MIXED"),
                new Refused("image-zip.jpg", Paper.joined(Paper.jpeg(1), zip), "MIXED"),
                new Refused("image-pdf.png", Paper.joined(Paper.png(1), Paper.pdf("p")), "MIXED"),
                new Refused("pdf-zip.pdf", Paper.joined(Paper.pdf("p"), zip), "MIXED"),
                new Refused("pdf-html.pdf", Paper.joined(Paper.pdf("p"), script), "MIXED"),
                new Refused("zip-pdf.docx", Paper.joined(Paper.pdf("p"), Paper.docx("p")), "MIXED"),
                new Refused("action.pdf", Paper.pdf("<< /S /JavaScript /JS (app.alert(1)) >>"), "PROGRAM"),
                new Refused("lancer.pdf", Paper.pdf("<< /S /Launch /F (cmd.exe) >>"), "PROGRAM"),
                new Refused("coupe.pdf", Arrays.copyOf(Paper.pdf("p"), 120), "DAMAGED"),
                new Refused("coupe.png", Arrays.copyOf(Paper.png(1), 50), "DAMAGED"),
                new Refused("coupe.docx", Arrays.copyOf(Paper.docx("p"), 150), "DAMAGED"),
                new Refused(
                        "macros.docx",
                        Paper.office(
                                "wordprocessingml.document.main+xml", "m", Map.of("word/vbaProject.bin", new byte[] {1
                                })),
                        "MACROS"),
                new Refused(
                        "macros.xlsx", Paper.office("ms-excel.sheet.macroEnabled.main+xml", "m", Map.of()), "MACROS"),
                new Refused(
                        "bombe.xlsx",
                        Paper.office("spreadsheetml.sheet.main+xml", "b", Map.of("sheet.xml", new byte[64 << 20])),
                        "BOMB"));
    }

    static Stream<Refused> refusedByItsStructure() {
        String root = "<< /Type /Catalog /Pages 2 0 R >>";
        String pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
        String deflate = "/Filter /FlateDecode";
        byte[] script = "4 0 << /S /JavaScript /JS (app.alert(1)) >>".getBytes(UTF_8);
        return Stream.of(
                new Refused(
                        "cercle.pdf", Paper.pdfOf(root, pages, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), "DAMAGED"),
                new Refused(
                        "cercle-direct.pdf", Paper.pdfOf(root, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), "DAMAGED"),
                new Refused("profond.pdf", nested(100), "BOMB"),
                new Refused("multiplie.pdf", doubled(30), "DAMAGED"),
                new Refused(
                        "pages.pdf",
                        Paper.pdfOf(root, "<< /Type /Pages /Kids [" + "3 0 R ".repeat(6_000) + "] >>", page),
                        "BOMB"),
                new Refused(
                        "objets.pdf",
                        Paper.pdfOf(Stream.concat(
                                        Stream.of(root, pages, page),
                                        Stream.generate(() -> "0").limit(310_000))
                                .toArray(String[]::new)),
                        "BOMB"),
                new Refused("echappe.pdf", Paper.pdf("<< /S /J#61vaScript /J#53 (app.alert(1)) >>"), "PROGRAM"),
                new Refused("lance.pdf", Paper.pdf("<< /S /#4c#61#75nc#68 /F (cmd.exe) >>"), "PROGRAM"),
                new Refused(
                        "champ.pdf",
                        Paper.pdfOf(root, pages, page, "<< /S /Rendition /J#53 (app.alert(1)) >>"),
                        "PROGRAM"),
                new Refused("emballe.pdf", packed(document -> {}), "PROGRAM"),
                new Refused(
                        "emballe-a-part.pdf",
                        Paper.pdfOf(
                                root,
                                pages,
                                page,
                                "null",
                                Paper.deflated(deflate + " /Type /ObjStm /N 1 /First 4", script)),
                        "PROGRAM"),
                new Refused(
                        "emballe-autrement.pdf",
                        Paper.pdfOf(
                                root,
                                pages,
                                page,
                                "null",
                                "<< /Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode /Length 86 >>\nstream\n"
                                        + HexFormat.of().formatHex(script) + "\nendstream"),
                        "MIXED"),
                new Refused(
                        "deux-fois.pdf",
                        Paper.pdfOf(
                                root,
                                pages,
                                page,
                                Paper.deflated("/Filter [/FlateDecode /FlateDecode] /N 1 /First 4", script)),
                        "MIXED"),
                new Refused("cle.pdf", packed(document -> locked(document, "ouvre-toi")), "LOCKED"),
                new Refused(
                        "bombe.pdf",
                        Paper.pdfOf(root, pages, page, Paper.deflated(deflate, new byte[65 << 20])),
                        "BOMB"),
                new Refused(
                        "bombe-objets.pdf",
                        Paper.pdfOf(
                                root,
                                pages,
                                page,
                                Paper.deflated(deflate + " /Type /ObjStm /N 1 /First 4", new byte[17 << 20])),
                        "BOMB"),
                new Refused("tables.pdf", TabledPdf.tables(20), "BOMB"),
                new Refused("table-ancienne.pdf", TabledPdf.oldTable(310_000), "BOMB"),
                new Refused("valeurs.pdf", TabledPdf.packs(1, array("[]", 7 << 20)), "BOMB"),
                new Refused("valeurs-en-paquets.pdf", TabledPdf.packs(30, array("<</A[0]>>", 1 << 20)), "BOMB"),
                new Refused("noms.pdf", TabledPdf.packs(20, names(100_000)), "BOMB"),
                new Refused("valeurs-nues.pdf", TabledPdf.plain(array("[]", 24 << 20)), "BOMB"),
                new Refused("mot-long.pdf", TabledPdf.plain("/" + "a".repeat(24 << 20)), "BOMB"),
                new Refused("texte-long.pdf", TabledPdf.plain("(" + "a".repeat(24 << 20) + ")"), "BOMB"),
                new Refused("pris-pour-paquet.pdf", TabledPdf.takenForPack(1_500), "BOMB"),
                new Refused(
                        "fin-cachee.pdf", Paper.joined(Paper.pdf("fin"), hiddenTrailer(array("[]", 20 << 20))), "BOMB"),
                new Refused("texte.png", PngFile.withText(500), "BOMB"),
                new Refused("geante.png", giantPng(), "BOMB"),
                new Refused("geante.jpg", giantJpeg(), "BOMB"));
    }

    private static String array(String value, int bytes) {
        return "[" + value.repeat(bytes / value.length()) + "]";
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toHexString).collect(Collectors.joining("/", "[/", "]"));
    }

    /** Found only by a reader that looks for what a damaged file may hold. */
    private static byte[] hiddenTrailer(String value) {
        return ("trailer\n<</Extra " + value + ">>\nstartxref\n0\n%%EOF\n").getBytes(ISO_8859_1);
    }

    /** Each node of pages has one below it. */
    private static byte[] nested(int levels) {
        return Paper.pdfOf(Stream.concat(
                        Stream.of("<< /Type /Catalog /Pages 2 0 R >>"),
                        IntStream.range(2, levels).mapToObj(at -> "<< /Type /Pages /Kids [" + (at + 1) + " 0 R] >>"))
                .toArray(String[]::new));
    }

    /** Each node of pages has the next one twice: a thousand million of them, were they followed. */
    private static byte[] doubled(int levels) {
        return Paper.pdfOf(Stream.concat(
                        Stream.of("<< /Type /Catalog /Pages 2 0 R >>"),
                        IntStream.range(2, levels)
                                .mapToObj(at -> "<< /Type /Pages /Kids [" + (at + 1) + " 0 R " + (at + 1) + " 0 R] >>"))
                .toArray(String[]::new));
    }

    /** With a script that runs when it is opened, and all objects in deflated streams. */
    private static byte[] packed(Consumer<PDDocument> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            change.accept(document);
            document.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        assertThat(out.toString(ISO_8859_1)).doesNotContain("JavaScript");
        return out.toByteArray();
    }

    private static void locked(PDDocument document, String password) {
        try {
            document.getDocumentCatalog().setOpenAction(null);
            document.protect(new StandardProtectionPolicy("propriétaire", password, new AccessPermission()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] giantPng() {
        byte[] picture = Paper.png(1);
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        bytes.putInt(16, 32_000);
        bytes.putInt(20, 32_000);
        CRC32 sum = new CRC32();
        sum.update(picture, 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return picture;
    }

    private static byte[] giantJpeg() {
        byte[] picture = Paper.jpeg(1);
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        int at = 0;
        while (bytes.getShort(at) != (short) 0xFFC0) { // start of frame
            at++;
        }
        bytes.putShort(at + 5, (short) 65_000);
        bytes.putShort(at + 7, (short) 65_000);
        return picture;
    }

    @ParameterizedTest
    @MethodSource
    void refusedByItsStructure(Refused sample) throws IOException {
        refused(sample);
    }

    @ParameterizedTest
    @MethodSource
    void refused(Refused sample) throws IOException {
        long before = files();
        Answer answer = add(sample.name(), sample.content());
        assertThat(answer.text("/reason")).as(answer.body().toString()).isEqualTo(sample.reason());
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("/detail")).isNotBlank();
        assertThat(files()).as("nothing of it stays").isEqualTo(before);
    }

    @Test
    void whoFindsNoTurnIsAskedToComeAgain() {
        ReadingTurns turns = TestServer.shared().get(ReadingTurns.class);
        try (ReadingTurn first = turns.take();
                ReadingTurn second = turns.take()) {
            assertThat(first).isNotSameAs(second);
            Answer refused = add("attente.pdf", Paper.pdf("attente"));
            assertThat(refused.problem()).isEqualTo("documents-busy");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers()).containsKey("retry-after");
        }
        assertThat(add("attente.pdf", Paper.pdf("attente")).status()).isEqualTo(201);
    }

    @Test
    void twoHundredMegabytesAreRefusedByTheirLengthAndWhileTheyStream() throws Exception {
        long before = files();
        Answer declared = CLERK.upload(
                "POST",
                OPERATION + "/attachments",
                BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[26 << 20]), 26L << 20),
                Map.of());
        assertThat(declared.status()).isEqualTo(413);
        HttpRequest endless = HttpRequest.newBuilder(
                        URI.create(CLERK.address() + "/api/v1" + OPERATION + "/attachments"))
                .header("Authorization", "Bearer " + CLERK.token())
                .POST(BodyPublishers.ofInputStream(() -> new Zeros(200L << 20)))
                .build();
        HttpResponse<String> streamed = HttpClient.newHttpClient().send(endless, BodyHandlers.ofString());
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(streamed.body()).contains("25");
        assertThat(files()).isEqualTo(before);
    }

    /** A file of one length and no content, made as it is read. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            left -= read;
            return read;
        }
    }

    private static long files() throws IOException {
        Path directory = HOUSE.server().get(DataDirectory.class).attachments();
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
