package org.suividepenses.report.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.FiscalYear;

/** Reads what reports are asked for. */
final class ReportParameters {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private ReportParameters() {}

    static int fiscalYear(int label) {
        if (label < EARLIEST || label > LATEST) {
            throw ProblemException.invalidParameter("fiscalYear", "parameter.invalid", "fiscalYear");
        }
        return label;
    }

    /** A month of a fiscal year, 1 to 12. */
    static int placeInYear(String name, int month) {
        if (month < 1 || month > FiscalYear.MONTHS) {
            throw ProblemException.invalidParameter(name, "parameter.invalid", name);
        }
        return month;
    }

    /** A calendar month, as 2026-01. */
    static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            fiscalYear(month.getYear());
            return month;
        } catch (DateTimeException unreadable) {
            throw ProblemException.invalidParameter("month", "parameter.invalid", "month");
        }
    }

    /** An instant as it is; a date means the end of that day at the institution. */
    static @Nullable Instant asOf(@Nullable String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusNanos(1_000)
                    : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw ProblemException.invalidParameter("asOf", "parameter.invalid", "asOf");
        }
    }
}
