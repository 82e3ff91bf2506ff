package org.suividepenses.exchange.internal.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateStyleTest {

    @ParameterizedTest
    @CsvSource({
        "03/04/2026,2026-04-03",
        "3/4/2026,2026-04-03",
        "03-04-2026,2026-04-03",
        "03.04.26,2026-04-03",
        "2026-04-03,2026-04-03",
        "2026-04-03T10:30:00Z,2026-04-03",
        "03/04/2026 00:00:00,2026-04-03",
        "03/04/2026 10h30,2026-04-03",
        "3 avril 2026,2026-04-03",
        "1er août 2026,2026-08-01",
        "vendredi 3 avr. 2026,2026-04-03",
        "03-Apr-26,2026-04-03",
        "15 déc. 1999,1999-12-15",
        "20260403,2026-04-03",
    })
    void aDayFirstColumnIsReadAsWritten(String text, LocalDate expected) {
        assertThat(style(DateStyle.DAY_FIRST).read(text)).isEqualTo(new Reading.Value<>(expected));
    }

    @Test
    void theStyleDecidesWhatTheDateDoesNot() {
        assertThat(style(DateStyle.MONTH_FIRST).read("03/04/2026"))
                .isEqualTo(new Reading.Value<>(LocalDate.of(2026, 3, 4)));
        assertThat(style(DateStyle.MONTH_FIRST).read("23/04/2026"))
                .isEqualTo(new Reading.Unreadable<>("import.date.format"));
        assertThat(style(DateStyle.YEAR_FIRST).read("03/04/2026"))
                .isEqualTo(new Reading.Unreadable<>("import.date.format"));
        assertThat(style("yyyyMMdd").read("20260403")).isEqualTo(new Reading.Value<>(LocalDate.of(2026, 4, 3)));
        assertThat(style("ddMMyyyy").read("03042026")).isEqualTo(new Reading.Value<>(LocalDate.of(2026, 4, 3)));
        assertThat(style(DateStyle.SERIAL).read("46115")).isEqualTo(new Reading.Value<>(LocalDate.of(2026, 4, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "00/01/2026", "32/01/2026", "2026-13-01", "abc", "12", "#N/A", "1/1/1"})
    void daysThatDoNotExistAreRefused(String text) {
        assertThat(style(DateStyle.DAY_FIRST).read(text)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aYearOfAnotherAgeIsRefused() {
        assertThat(style(DateStyle.DAY_FIRST).read("01/01/0202"))
                .isEqualTo(new Reading.Unreadable<>("import.date.out-of-range"));
    }

    @Test
    void oneDateDecidesForAllOthers() {
        assertThat(column("03/04/2026", "23/04/2026").style().pattern()).isEqualTo(DateStyle.DAY_FIRST);
        assertThat(column("03/04/2026", "04/23/2026").style().pattern()).isEqualTo(DateStyle.MONTH_FIRST);
        assertThat(column("2026-04-03").style().pattern()).isEqualTo(DateStyle.YEAR_FIRST);
        assertThat(column("46115", "46116").style().pattern()).isEqualTo(DateStyle.SERIAL);
    }

    @Test
    void aColumnThatCouldBeReadBothWaysIsSaidToBeSo() {
        assertThat(column("03/04/2026", "05/05/2026").ambiguous()).isEqualTo("03/04/2026");
        assertThat(column("05/05/2026").ambiguous()).isNull();
        assertThat(column("03/04/2026", "23/04/2026").ambiguous()).isNull();
        assertThat(column("13/04/2026", "04/13/2026").mixed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM", "banana", "", "HH:mm", "dd/MM/yyyy yyyy"})
    void whatIsNoPatternIsRefused(String pattern) {
        assertThat(DateStyle.of(pattern)).isNull();
    }

    private static DateStyle style(String pattern) {
        return requireNonNull(DateStyle.of(pattern));
    }

    private static DateColumn column(String... values) {
        DateColumn column = new DateColumn();
        for (String value : values) {
            column.see(value);
        }
        return column;
    }
}
