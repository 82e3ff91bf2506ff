package org.suividepenses.operation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.operation.OperationNumber;
import org.suividepenses.operation.internal.NumberSequenceRepository.Series;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;

/** Gives operations their numbers: see {@link NumberSequenceRepository}. */
@Component
public class OperationNumbers {

    private final NumberSequenceRepository sequences;
    private final Institutions institutions;

    OperationNumbers(NumberSequenceRepository sequences, Institutions institutions) {
        this.sequences = sequences;
        this.institutions = institutions;
    }

    /** Numbers drawn, by fiscal year, in their order. */
    public static final class Drawn {

        private final Institution institution;
        private final Map<Integer, Iterator<OperationNumber>> byYear = new TreeMap<>();

        private Drawn(Institution institution) {
            this.institution = institution;
        }

        /** The next of the numbers drawn for the fiscal year that holds {@code date}. */
        public OperationNumber take(LocalDate date) {
            return Objects.requireNonNull(
                            byYear.get(institution.fiscalYear(date).label()))
                    .next();
        }
    }

    /** One number for each operation date, in few statements; the caller's transaction must use them all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Drawn draw(Collection<LocalDate> dates) {
        Institution institution = institutions.required();
        Map<Integer, Integer> counts = new TreeMap<>();
        dates.forEach(date -> counts.merge(institution.fiscalYear(date).label(), 1, Integer::sum));
        Drawn drawn = new Drawn(institution);
        counts.forEach((year, count) -> drawn.byYear.put(
                year,
                sequences
                        .draw(Series.OPERATION, year, count)
                        .mapToObj(rank -> new OperationNumber(year, rank))
                        .iterator()));
        return drawn;
    }
}
