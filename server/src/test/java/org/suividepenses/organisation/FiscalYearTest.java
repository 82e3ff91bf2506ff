package org.suividepenses.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FiscalYearTest {

    @Test
    void aYearThatBeginsInJanuaryIsTheCalendarYear() {
        FiscalYear year = FiscalYear.containing(LocalDate.of(2026, 12, 31), 1);
        assertThat(year).isEqualTo(new FiscalYear(2026, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aYearThatBeginsInOctoberBearsTheYearInWhichItEnds() {
        assertThat(FiscalYear.containing(LocalDate.of(2025, 9, 30), 10).label()).isEqualTo(2025);
        assertThat(FiscalYear.containing(LocalDate.of(2025, 10, 1), 10))
                .isEqualTo(new FiscalYear(2026, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30)));
    }

    @Test
    void aYearThatEndsInFebruaryKnowsLeapYears() {
        assertThat(FiscalYear.containing(LocalDate.of(2024, 2, 29), 3).last()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(FiscalYear.containing(LocalDate.of(2025, 2, 28), 3).last()).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    void everyDayIsInExactlyOneYear() {
        SplittableRandom random = new SplittableRandom(20_261_123);
        for (int round = 0; round < 1_000; round++) {
            LocalDate day = LocalDate.ofEpochDay(random.nextLong(-100_000, 100_000));
            int start = random.nextInt(1, 13);
            FiscalYear year = FiscalYear.containing(day, start);
            assertThat(year.contains(day)).as("%s from month %d", day, start).isTrue();
            assertThat(FiscalYear.containing(year.first(), start)).isEqualTo(year);
            assertThat(FiscalYear.containing(year.last(), start)).isEqualTo(year);
            assertThat(FiscalYear.containing(year.last().plusDays(1), start).label())
                    .isEqualTo(year.label() + 1);
        }
    }
}
