package org.suividepenses.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReadingTest {

    private static final String ROWS = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Date</t></is></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="3"><c r="A3" t="str"><f>"x"</f><v>Craie</v></c><c r="B3" s="1"><v>46115</v></c><c r="C3"><v>0.10000000000000001</v></c></row>
            <row r="4"><c r="A4"><v>12345678901234567</v></c><c r="B4" s="2"><v>46116.5</v></c><c r="C4"><f>1+1</f><v>-1250.5</v></c></row>
            """;

    @TempDir
    private Path directory;

    private Path path = Path.of("");

    @BeforeEach
    void name() {
        path = directory.resolve("file");
    }

    @Test
    void cellsKeepTheirNumbersAndDates() throws IOException {
        TabularFile file = open(workbook());
        assertThat(file.layout().format()).isEqualTo("XLSX");
        assertThat(file.layout().sheets()).containsExactly("Dépenses");
        assertThat(file.layout().header().columns())
                .extracting(Header.Column::name)
                .containsExactly("Libellé", "Date", "Montant");
        try (RowCursor rows = file.rows()) {
            SourceRow first = rows.next();
            assertThat(first.line()).isEqualTo(3);
            assertThat(first.text(0)).isEqualTo("Craie");
            assertThat(first.date(1)).isEqualTo(LocalDate.of(2026, 4, 3));
            assertThat(first.number(2)).isEqualTo(new BigDecimal("0.1"));
            SourceRow second = rows.next();
            assertThat(second.text(0)).isEqualTo("12345678901234567");
            assertThat(second.date(1)).isEqualTo(LocalDate.of(2026, 4, 4));
            assertThat(second.number(2)).isEqualTo(new BigDecimal("-1250.5"));
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void aSheetThatIsNotThereIsRefusedWithThoseThatAre() throws IOException {
        workbook();
        RefusedFileException refused = catchThrowableOfType(
                RefusedFileException.class,
                () -> TabularFile.open(
                        path, new TabularFile.Known(null, null, "Recettes", null), ImportLimits.standard()));
        assertThat(refused.refusal().arguments()).containsExactly("Recettes", "Dépenses");
    }

    @Test
    void aDocumentTypeIsRefusedBeforeItIsRead() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
        WorkbookBuilder builder = builder();
        builder.part("xl/worksheets/sheet1.xml", bomb + builder.part("xl/worksheets/sheet1.xml"));
        builder.write(path);
        assertThat(refusal()).isEqualTo(new FileRefusal.ForbiddenXml("xl/worksheets/sheet1.xml"));
    }

    @Test
    void noPartReadsAFileOfTheServer() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "tell nobody");
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        for (String part : List.of("xl/sharedStrings.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
            WorkbookBuilder builder = builder();
            builder.part(part, outside + builder.part(part)).write(path);
            assertThat(refusal()).isEqualTo(new FileRefusal.ForbiddenXml(part));
        }
        WorkbookBuilder renamed = builder();
        renamed.part("xl/worksheets/data.bin", outside + renamed.part("xl/worksheets/sheet1.xml"));
        renamed.part(
                "xl/_rels/workbook.xml.rels",
                renamed.part("xl/_rels/workbook.xml.rels").replace("sheet1.xml", "data.bin"));
        renamed.write(path);
        assertThat(refusal()).isEqualTo(new FileRefusal.ForbiddenXml("xl/worksheets/data.bin"));
    }

    @Test
    void aSheetThatIsAPictureIsNotReadEither() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "tell nobody");
        WorkbookBuilder builder = builder();
        builder.part(
                "xl/media/sheet1.svg",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                        + builder.part("xl/worksheets/sheet1.xml")
                                .replace("<is><t>Date</t></is>", "<is><t>&e;</t></is>"));
        builder.part(
                "xl/_rels/workbook.xml.rels",
                builder.part("xl/_rels/workbook.xml.rels").replace("worksheets/sheet1.xml", "media/sheet1.svg"));
        builder.write(path);
        assertThat(refusal()).isInstanceOf(FileRefusal.DamagedWorkbook.class);
    }

    @Test
    void aGigabyteInAMegabyteIsRefusedInLittleMemory() throws IOException {
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = new byte[1 << 20];
            for (int i = 0; i < 1_024; i++) {
                zip.write(spaces);
            }
        }
        long before = usedAfterCollection();
        assertThat(refusal()).isEqualTo(new FileRefusal.Bomb());
        assertThat(usedAfterCollection() - before).isLessThan(64L << 20);
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertThat(refusal()).isEqualTo(new FileRefusal.Bomb());
    }

    @Test
    void aHugeTableOfTextsIsRefused() throws IOException {
        builder().sharedStrings("<si><t>" + "é".repeat(30 << 20) + "</t></si>").write(path);
        assertThat(refusal()).isEqualTo(new FileRefusal.Bomb());
    }

    @Test
    void aDamagedWorkbookIsRefusedWhereverItIsCut() throws IOException {
        workbook();
        byte[] whole = Files.readAllBytes(path);
        for (int length = 30; length < whole.length; length += 97) {
            Files.write(path, java.util.Arrays.copyOf(whole, length));
            assertThat(refusal()).isInstanceOf(FileRefusal.DamagedWorkbook.class);
        }
        builder().part("xl/workbook.xml", "<workbook").write(path);
        assertThat(refusal()).isInstanceOf(FileRefusal.DamagedWorkbook.class);
        builder()
                .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='ZZZZZ1'>")
                .write(path);
        assertThat(refusal()).isInstanceOf(FileRefusal.DamagedWorkbook.class);
    }

    @Test
    void anotherZipIsNotATable() throws IOException {
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        assertThat(refusal()).isEqualTo(new FileRefusal.NotATable("ZIP"));
    }

    private static WorkbookBuilder builder() {
        return new WorkbookBuilder()
                .sharedStrings("<si><t>Libellé</t></si><si><r><t>Mon</t></r><r><t>tant</t></r></si>")
                .rows(ROWS);
    }

    private Path workbook() throws IOException {
        return builder().write(path);
    }

    private TabularFile open(Path file) throws IOException {
        return TabularFile.open(file, TabularFile.Known.NOTHING, ImportLimits.standard());
    }

    private FileRefusal refusal() {
        RefusedFileException refused = catchThrowableOfType(RefusedFileException.class, () -> {
            try (RowCursor rows = open(path).rows()) {
                rows.forEachRemaining(row -> {});
            }
        });
        assertThat(refused).isNotNull();
        return refused.refusal();
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
