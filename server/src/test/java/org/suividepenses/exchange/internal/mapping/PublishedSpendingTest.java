package org.suividepenses.exchange.internal.mapping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suividepenses.exchange.internal.reading.ImportLimits;
import org.suividepenses.exchange.internal.reading.RowCursor;
import org.suividepenses.exchange.internal.reading.TabularFile;

/** Files that public bodies published; see imports/README.md. */
class PublishedSpendingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leeds-2020-06|Payment Date|Amount|GBP|215 rows, 196581.91, 1 blank, 0 faulty",
                "leeds-2011-09|Date paid|Net amount|GBP|119 rows, 566181.40, 60 blank, 0 faulty",
                "newcastle-2022-08|Paid Date|Total (excludes VAT)|GBP|166 rows, 996380.55, 0 blank, 0 faulty",
                "harrogate-2022-08|Payment Date|Net Amount|GBP|162 rows, 326058.23, 0 blank, 0 faulty",
                "cabinetoffice-2022-07|Date|Amount|GBP|149 rows, 37407256.97, 0 blank, 0 faulty",
            })
    void theSumOfAPublishedFileIsKeptToThePenny(
            String name, String date, String amount, String currency, String expected) throws IOException {
        String mapping = """
                {"date": {"column": "%s"}, "amount": {"column": "%s"}, "description": {"value": "x"}, "currency": "%s"}
                """.formatted(date, amount, currency);
        assertThat(totals(name, mapping, currency)).isEqualTo(expected);
    }

    @Test
    void wholeEurosWithoutADateColumnAreRead() throws IOException {
        String mapping = """
                {"date": {"value": "31/12/2013"}, "amount": {"column": "montant versé en 2013 (€)"},
                 "supplier": {"column": "bénéficiaire"}, "currency": "EUR"}
                """;
        assertThat(totals("reserve-parlementaire-an-2013", mapping, "EUR"))
                .isEqualTo("149 rows, 592173.00, 0 blank, 0 faulty");
    }

    private static String totals(String name, String mapping, String currency) throws IOException {
        Path path = Path.of(requireNonNull(PublishedSpendingTest.class.getResource("/imports/" + name + ".csv"))
                .getPath());
        TabularFile file = TabularFile.open(path, TabularFile.Known.NOTHING, ImportLimits.standard());
        RowReader reader = RowReader.bind(MappingJson.parse(mapping), file, Currency.getInstance(currency));
        int rows = 0;
        int blank = 0;
        int faulty = 0;
        BigDecimal sum = BigDecimal.ZERO;
        try (RowCursor cursor = file.rows()) {
            while (cursor.hasNext()) {
                switch (reader.read(cursor.next())) {
                    case RowReading.Blank ignored -> blank++;
                    case RowReading.Skipped beside -> throw new AssertionError(beside);
                    case RowReading.Faulty ignored -> faulty++;
                    case RowReading.Understood(MappedRow row) -> {
                        rows++;
                        sum = sum.add(row.amount().toDecimal());
                    }
                }
            }
        }
        return rows + " rows, " + sum.toPlainString() + ", " + blank + " blank, " + faulty + " faulty";
    }
}
