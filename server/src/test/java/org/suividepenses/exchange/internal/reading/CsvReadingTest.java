package org.suividepenses.exchange.internal.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    private static final String ACCENTS = "Date;Libellé;Montant\n03/04/2026;Électricité de Guinée – août;12,50\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8",
        "windows-1252,windows-1252",
        "UTF-16LE,UTF-16LE",
        "UTF-16BE,UTF-16BE",
        "x-MacRoman,x-MacRoman",
        "IBM850,IBM850"
    })
    void theEncodingIsFoundFromTheBytes(String written, String found) throws IOException {
        String text = written.equals("IBM850") ? ACCENTS.replace('–', '-') : ACCENTS;
        TabularFile file = open(text.repeat(20).getBytes(Charset.forName(written)));
        assertThat(file.layout().encoding()).isEqualTo(found);
        assertThat(file.layout().header().columns().get(1).name()).isEqualTo("Libellé");
    }

    @Test
    void theEuroOfIso8859Dash15IsNotLost() throws IOException {
        TabularFile file = open("Libellé;Montant\nŒuvre;12,50 €\n".repeat(3).getBytes(Charset.forName("ISO-8859-15")));
        assertThat(rows(file).getFirst()).containsExactly("Œuvre", "12,50 €");
    }

    @Test
    void anAccentAfterTheFirstMegabyteStillDecides() throws IOException {
        String text = "Libelle;Montant\n" + "Transport;12\n".repeat(100_000) + "Électricité;13\n";
        TabularFile file = open(text.getBytes(Charset.forName("windows-1252")));
        assertThat(rows(file).getLast()).containsExactly("Électricité", "13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNotPartOfTheFirstName(String charset) throws IOException {
        TabularFile file = open(("\uFEFF" + ACCENTS).getBytes(Charset.forName(charset)));
        assertThat(file.layout().header().columns().getFirst().name()).isEqualTo("Date");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundAlsoBesideDecimalCommas(String delimiter) throws IOException {
        String text = "Date|Libellé|Montant\n" + "03/04/2026|\"Achat; lot 1, suite\"|\"1,50\"\n".repeat(10);
        TabularFile file = open(text.replace("|", delimiter).getBytes(UTF_8));
        assertThat(file.layout().delimiter()).isEqualTo(delimiter);
        assertThat(rows(file).getFirst()).hasSize(3);
    }

    @Test
    void theSeparatorLineOfExcelIsObeyedAndSkipped() throws IOException {
        TabularFile file = open("sep=|\nDate|Montant\n2026-04-03|1,5;3\n".getBytes(UTF_8));
        assertThat(file.layout().header().line()).isEqualTo(2);
        assertThat(rows(file)).containsExactly(List.of("2026-04-03", "1,5;3"));
    }

    @Test
    void theHeaderNeedNotBeTheFirstLine() throws IOException {
        String text = "Établissement CSIG;;\nDépenses du 01/01/2026 au 31/03/2026;;\n;;\nDate;Libellé;Montant\n"
                + "03/01/2026;Craie;15 000\n04/01/2026;Encre;20 000\n";
        TabularFile file = open(text.getBytes(UTF_8));
        assertThat(file.layout().header().line()).isEqualTo(4);
        assertThat(rows(file)).hasSize(2);
    }

    @Test
    void aFileWithoutHeaderKeepsItsFirstRow() throws IOException {
        TabularFile file = open("03/01/2026;Craie;15 000\n04/01/2026;Encre;20 000\n".getBytes(UTF_8));
        assertThat(file.layout().header().line()).isZero();
        assertThat(rows(file)).hasSize(2);
    }

    @Test
    void columnsWithoutNameAndLongerRowsAreSeen() throws IOException {
        TabularFile file = open("A,B,,A\n1,2,3,4,extra\n,,,\n".getBytes(UTF_8));
        assertThat(file.layout().header().columns())
                .extracting(Header.Column::name)
                .containsExactly("A", "B", "", "A", "");
        assertThat(file.layout().header().columns().getLast().samples()).containsExactly("extra");
    }

    @Test
    void lineNumbersCountTheLinesInsideQuotes() throws IOException {
        TabularFile file = open("A,B\n1,\"x\ny\"\n\n3,4\n".getBytes(UTF_8));
        try (RowCursor cursor = file.rows()) {
            assertThat(cursor.next().line()).isEqualTo(2);
            assertThat(cursor.next().blank()).isTrue();
            assertThat(cursor.next().line()).isEqualTo(5);
        }
    }

    @Test
    void mistakenControlsBecomeTheirCharacters() throws IOException {
        TabularFile file = open("A,B\nTyne \u0096 Wear,O\u0092Brien\n".getBytes(UTF_8));
        assertThat(rows(file)).containsExactly(List.of("Tyne – Wear", "O’Brien"));
    }

    @Test
    void binaryIsRefusedWithItsPlace() {
        assertThat(refusal("A,B\n1,2\n3,\u0000\n".getBytes(UTF_8))).isEqualTo(new FileRefusal.Binary(3, 3, 0));
        assertThat(refusal("A,B\n1,\u0007\n".getBytes(UTF_8))).isEqualTo(new FileRefusal.Binary(2, 3, 7));
        assertThat(refusal("\uFEFFA,B\n1,\u0001\n".getBytes(UTF_16LE))).isInstanceOf(FileRefusal.Binary.class);
        assertThat(refusal("A,B\n1,\u0001\n".repeat(9).getBytes(UTF_16BE))).isInstanceOf(FileRefusal.Binary.class);
    }

    @Test
    void aQuoteThatNeverClosesIsRefusedWithItsLine() {
        assertThat(refusal("A,B\n1,2\n3,\"open\n4,5\n".getBytes(UTF_8))).isEqualTo(new FileRefusal.BrokenQuote(3));
        assertThat(refusal("A,B\n1,2\n3,\"a\"b\n".getBytes(UTF_8))).isEqualTo(new FileRefusal.BrokenQuote(3));
        String long200kB = "A,B\n1,\"" + "x\n".repeat(100_000);
        assertThat(refusal(long200kB.getBytes(UTF_8))).isEqualTo(new FileRefusal.BrokenQuote(2));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThat(refusal(("A" + ",A".repeat(600) + "\n").getBytes(UTF_8)))
                .isEqualTo(new FileRefusal.TooManyColumns(1, 500));
        assertThat(refusal(("A,B\n1," + "x".repeat(40_000) + "\n").getBytes(UTF_8)))
                .isEqualTo(new FileRefusal.FieldTooLong(2, 2, 32 * 1024));
        assertThat(refusal(
                        new byte[2_000],
                        TabularFile.Known.NOTHING,
                        ImportLimits.standard().withFileBytes(1_000)))
                .isEqualTo(new FileRefusal.FileTooLarge(1_000));
    }

    @Test
    void otherKindsOfFileAreNamed() {
        assertThat(refusal("%PDF-1.7 …".getBytes(UTF_8))).isEqualTo(new FileRefusal.NotATable("PDF"));
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .isEqualTo(new FileRefusal.NotATable("XLS"));
        assertThat(refusal(new byte[0])).isEqualTo(new FileRefusal.Empty());
        assertThat(refusal("\n\n ; \n".getBytes(UTF_8))).isEqualTo(new FileRefusal.Empty());
    }

    @Test
    void anEncodingThatTheFileIsNotInIsRefused() {
        TabularFile.Known utf8 = new TabularFile.Known("UTF-8", null, null, null);
        byte[] bytes = ("A;B\n1;2\n" + ACCENTS).getBytes(Charset.forName("windows-1252"));
        assertThat(refusal(bytes, utf8, ImportLimits.standard())).isEqualTo(new FileRefusal.WrongEncoding("UTF-8", 3));
        TabularFile.Known nonsense = new TabularFile.Known("klingon", null, null, null);
        assertThat(refusal(bytes, nonsense, ImportLimits.standard()))
                .isEqualTo(new FileRefusal.UnknownEncoding("klingon"));
    }

    private TabularFile open(byte[] bytes) throws IOException {
        return TabularFile.open(file(bytes), TabularFile.Known.NOTHING, ImportLimits.standard());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("file"), bytes);
    }

    private FileRefusal refusal(byte[] bytes) {
        return refusal(bytes, TabularFile.Known.NOTHING, ImportLimits.standard());
    }

    private FileRefusal refusal(byte[] bytes, TabularFile.Known known, ImportLimits limits) {
        RefusedFileException refused = catchThrowableOfType(
                RefusedFileException.class, () -> rows(TabularFile.open(file(bytes), known, limits)));
        assertThat(refused).isNotNull();
        return refused.refusal();
    }

    private static List<List<String>> rows(TabularFile file) {
        List<List<String>> all = new ArrayList<>();
        try (RowCursor cursor = file.rows()) {
            while (cursor.hasNext()) {
                SourceRow row = cursor.next();
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.width(); column++) {
                    cells.add(row.text(column));
                }
                all.add(cells);
            }
        }
        return all;
    }
}
