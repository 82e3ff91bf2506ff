package org.suividepenses.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50|1234.50",
                "1\u00A0234,50|1234.50",
                "1\u202F250\u202F000|1250000",
                "1.250.000,50|1250000.50",
                "1'234,50|1234.50",
                "1’234’567|1234567",
                "(1 234,50)|-1234.50",
                "12,50-|-12.50",
                "-12,50|-12.50",
                "−12,50|-12.50",
                "+7|7",
                "1 250 000 FG|1250000",
                "GNF 1 250 000|1250000",
                "-€12,50|-12.50",
                "12,50 €|12.50",
                "€ -12,50|-12.50",
                "1 000 FCFA|1000",
                "1 000 F CFA|1000",
                "2,1|2.1",
                "0,500|0.500",
                ",5|0.5",
                "007|7",
            })
    void aFrenchColumnIsReadAsWritten(String text, BigDecimal expected) {
        assertThat(NumberStyle.COMMA.read(text)).isEqualTo(new Reading.Value<>(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234.50|1234.50", "2,142.73|2142.73", "(1,234.50)|-1234.50", "£1,000|1000", "1,234,567|1234567"})
    void anEnglishColumnIsReadAsWritten(String text, BigDecimal expected) {
        assertThat(NumberStyle.POINT.read(text)).isEqualTo(new Reading.Value<>(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,1", "12,34", "1,2345", "1,23,456", "1234,567.00", "1.2.3", "1,234 567", "12.", "0,123"})
    void separatorsThatDoNotGroupByThreeAreRefused(String text) {
        assertThat(NumberStyle.POINT.read(text)).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "--5", "(-5)", "5-5", "1e5", "12 XYZ", "€", ".", "#N/A", "١٢٣", "12/5"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(NumberStyle.POINT.read(text)).isInstanceOf(Reading.Unreadable.class);
        assertThat(NumberStyle.COMMA.read(text)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void roundedExponentsAreNamedAsSuch() {
        assertThat(NumberStyle.POINT.read("1.25E+06")).isEqualTo(new Reading.Unreadable<>("import.number.scientific"));
    }

    @Test
    void oneValueDecidesForAllOthers() {
        assertThat(column("1.234", "2.345", "1.234,5").style()).isEqualTo(NumberStyle.COMMA);
        assertThat(column("1,234", "2,345", "12.5").style()).isEqualTo(NumberStyle.POINT);
        assertThat(column("1.234", "2,1").ambiguous()).isNull();
    }

    @Test
    void aColumnThatCouldBeReadBothWaysIsSaidToBeSo() {
        assertThat(column("1.234", "2.345").ambiguous()).isEqualTo("1.234");
        assertThat(column("1.234", "2.345").style()).isEqualTo(NumberStyle.COMMA);
        assertThat(column("1,234").style()).isEqualTo(NumberStyle.POINT);
        assertThat(column("12", "1 500").ambiguous()).isNull();
    }

    @Test
    void aMixedColumnIsSaidToBeSo() {
        NumberColumn column = column("1,5", "2,5", "3.5");
        assertThat(column.mixed()).isTrue();
        assertThat(column.style()).isEqualTo(NumberStyle.COMMA);
        assertThat(column.style().read("3.5")).isInstanceOf(Reading.Unreadable.class);
    }

    /** Whatever way a number is written, its column's style gives back that number or nothing, never another one. */
    @Test
    void everyWayOfWritingANumberGivesItBack() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(2_000_000_000_000L) - 1_000_000_000_000L, 2)
                    .setScale(random.nextBoolean() ? 2 : 0, RoundingMode.DOWN);
            char decimal = random.nextBoolean() ? '.' : ',';
            List<String> groups =
                    decimal == '.' ? List.of("", ",", " ", "\u00A0", "'") : List.of("", ".", " ", "\u202F");
            String text = written(number, decimal, groups.get(random.nextInt(groups.size())), random.nextInt(4));
            NumberStyle style = decimal == '.' ? NumberStyle.POINT : NumberStyle.COMMA;
            assertThat(style.read(text)).as("seed %d: %s", seed, text).isEqualTo(new Reading.Value<>(number));
        }
    }

    private static String written(BigDecimal number, char decimal, String group, int signStyle) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
        String text = grouped + (point < 0 ? "" : decimal + plain.substring(point + 1));
        if (number.signum() >= 0) {
            return text;
        }
        return switch (signStyle) {
            case 0 -> "-" + text;
            case 1 -> "(" + text + ")";
            case 2 -> text + "-";
            default -> "\u2212" + text + " €";
        };
    }

    private static NumberColumn column(String... values) {
        NumberColumn column = new NumberColumn();
        for (String value : values) {
            column.see(value);
        }
        return column;
    }
}
