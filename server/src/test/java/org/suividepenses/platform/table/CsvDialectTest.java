package org.suividepenses.platform.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvDialectTest {

    private static String written(Locale language, String... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvDialect.of(language).begin(out)) {
            csv.writeRecord(cells);
        }
        return out.toString(UTF_8);
    }

    @Test
    void aTextStaysOneCellAlsoWhereAProgramSplitsAtMore() throws IOException {
        String text = "x,=1+1,";
        assertThat(written(Locale.FRENCH, "a", text, "b")).isEqualTo("\uFEFFa;\"x,=1+1,\";b\r\n");
        assertThat(written(Locale.ENGLISH, "a", "x;=1+1;", "b")).isEqualTo("\uFEFFa,\"x;=1+1;\",b\r\n");
        assertThat(written(Locale.FRENCH, "a", "x\t=1+1\ty")).isEqualTo("\uFEFFa;\"x\t=1+1\ty\"\r\n");
    }

    @Test
    void whatNothingSplitsStandsAsItIs() throws IOException {
        assertThat(written(Locale.FRENCH, "Craie blanche", "", "-1500")).isEqualTo("\uFEFFCraie blanche;;-1500\r\n");
        assertThat(written(Locale.FRENCH, "Craie \"rouge\"")).isEqualTo("\uFEFF\"Craie \"\"rouge\"\"\"\r\n");
    }

    @Test
    void numbersHaveTheCommaOfTheLanguage() {
        BigDecimal number = new BigDecimal("-1234.50");
        assertThat(CsvDialect.of(Locale.FRENCH).number(number)).isEqualTo("-1234,50");
        assertThat(CsvDialect.of(Locale.ENGLISH).number(number)).isEqualTo("-1234.50");
    }
}
