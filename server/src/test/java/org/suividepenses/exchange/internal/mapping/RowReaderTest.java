package org.suividepenses.exchange.internal.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.exchange.internal.reading.ImportLimits;
import org.suividepenses.exchange.internal.reading.RowCursor;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;

class RowReaderTest {

    private static final Currency GNF = Currency.getInstance("GNF");
    private static final String MAPPING = """
            {"date": {"column": "Date"}, "amount": {"column": "Montant"}, "supplier": {"column": "Fournisseur"},
             "description": {"column": "Libellé"}}""";

    @TempDir
    private Path directory;

    @Test
    void aRowIsReadAsTheWholeColumnIsWritten() throws IOException {
        List<RowReading> rows = read(MAPPING, """
                Date;Fournisseur;Libellé;Montant
                03/04/2026;EDG;Électricité;1.250.000
                23/04/2026;SEG;;(15.000)
                """);
        MappedRow first = understood(rows.get(0));
        assertThat(first.date()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(first.amount().toPlainString()).isEqualTo("1250000");
        assertThat(first.quantity()).isEqualTo(BigDecimal.ONE);
        assertThat(understood(rows.get(1)).amount().minorUnits()).isEqualTo(-15_000);
        assertThat(understood(rows.get(1)).description()).isEqualTo("SEG");
    }

    @Test
    void everyFaultOfALineIsNamed() throws IOException {
        List<RowReading> rows = read(MAPPING, """
                Date;Fournisseur;Libellé;Montant
                31/02/2026;EDG;x;abc
                01/03/2026;EDG;x;
                02/03/2026;EDG;x;12,5
                03/03/2026;EDG;x;1234567890123456789
                04/03/2026;;;5
                """);
        assertThat(codes(rows.get(0)))
                .containsExactly("date:import.date.impossible", "amount:import.number.unreadable");
        assertThat(codes(rows.get(1))).containsExactly("amount:import.amount.missing");
        assertThat(codes(rows.get(2))).containsExactly("amount:import.amount.decimals");
        assertThat(codes(rows.get(3))).containsExactly("amount:import.amount.too-large");
        assertThat(codes(rows.get(4))).containsExactly("description:import.description.missing");
    }

    @Test
    void quantityTimesUnitPriceIsRoundedHalfUp() throws IOException {
        String mapping = """
                {"date": {"value": "2026-01-31"}, "quantity": {"column": "Qté"}, "unitPrice": {"column": "PU"},
                 "amount": {"column": "Total"}, "description": {"column": "Libellé"}, "currency": "EUR", "rate": "10000"}""";
        List<RowReading> rows = read(mapping, """
                Libellé;Qté;PU;Total
                Craie;2,5;0,333;0,83
                Encre;3;1,50;4,51
                """);
        assertThat(understood(rows.get(0)).amount().toPlainString()).isEqualTo("0.83");
        assertThat(understood(rows.get(0)).rate()).isEqualTo(new BigDecimal("10000"));
        assertThat(codes(rows.get(1))).containsExactly("amount:import.amount.not-product");
    }

    @Test
    void anotherCurrencyWithoutRateIsRefused() {
        List<FieldProblem> problems = problems(
                "{\"date\": {\"column\": \"Date\"}, \"amount\": {\"column\": \"Montant\"}, \"currency\": \"GBP\"}",
                "Date;Montant\n01/01/2026;5\n");
        assertThat(problems).extracting(FieldProblem::code).containsExactly("import.mapping.rate-missing");
    }

    @Test
    void aColumnThatTheFileDoesNotHaveIsNamedWithTheNearest() {
        List<FieldProblem> problems = problems(MAPPING, "Date;Fournisseur;Libelle;Montants\n01/01/2026;a;b;5\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().pointer()).isEqualTo("/amount");
        assertThat(problems.getFirst().arguments().get(1).toString()).startsWith("«\u202FMontants\u202F»");
    }

    @Test
    void equalRowsHaveEqualIdentitiesHoweverTheyAreWritten() throws IOException {
        List<RowReading> rows = read(MAPPING, """
                Date;Fournisseur;Libellé;Montant
                03/04/2026;EDG;x;1 500
                2026-04-03;EDG;x;1500
                03/04/2026;EDG;x;1501
                """);
        assertThat(understood(rows.get(0)).identity())
                .isEqualTo(understood(rows.get(1)).identity());
        assertThat(understood(rows.get(0)).identity())
                .isNotEqualTo(understood(rows.get(2)).identity());
        assertThat(understood(rows.get(0)).identity().occurrence(1))
                .isNotEqualTo(understood(rows.get(0)).identity().occurrence(2));
    }

    @Test
    void ambiguousColumnsAreSaidToBeSo() throws IOException {
        TabularFile file = file("Date;Fournisseur;Libellé;Montant\n03/04/2026;a;b;1.500\n");
        RowReader reader = RowReader.bind(MappingJson.parse(MAPPING), file, GNF);
        assertThat(reader.notes())
                .extracting(ColumnNote::code)
                .containsExactly("import.note.date-ambiguous", "import.note.number-ambiguous");
    }

    private List<RowReading> read(String mapping, String csv) throws IOException {
        TabularFile file = file(csv);
        RowReader reader = RowReader.bind(MappingJson.parse(mapping), file, GNF);
        List<RowReading> readings = new ArrayList<>();
        try (RowCursor rows = file.rows()) {
            rows.forEachRemaining(row -> readings.add(reader.read(row)));
        }
        return readings;
    }

    private TabularFile file(String csv) throws IOException {
        Path path = Files.write(directory.resolve("file.csv"), csv.getBytes(UTF_8));
        return TabularFile.open(path, TabularFile.Known.NOTHING, ImportLimits.standard());
    }

    private List<FieldProblem> problems(String mapping, String csv) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(mapping, csv));
        assertThat(refused).isNotNull();
        return refused.fields();
    }

    private static MappedRow understood(RowReading reading) {
        assertThat(reading).isInstanceOf(RowReading.Understood.class);
        return ((RowReading.Understood) reading).row();
    }

    private static List<String> codes(RowReading reading) {
        assertThat(reading).isInstanceOf(RowReading.Faulty.class);
        return ((RowReading.Faulty) reading)
                .problems().stream()
                        .map(problem -> problem.field() + ":" + problem.code())
                        .toList();
    }
}
