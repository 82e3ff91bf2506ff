package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.NUMBER_SEQUENCE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.operation.OperationNumber;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.database.CreationQueue;

/**
 * Gives operations their numbers. The row of a fiscal year stays locked until the transaction that drew from it ends:
 * the next one waits, and a number drawn by a transaction that fails is drawn again. So there is never a gap.
 */
@Repository
public class NumberRepository {

    private final DSLContext database;
    private final CreationQueue queue;
    private final Institutions institutions;

    NumberRepository(DSLContext database, CreationQueue queue, Institutions institutions) {
        this.database = database;
        this.queue = queue;
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
        counts.forEach((year, count) -> drawn.byYear.put(year, draw(year, count)));
        return drawn;
    }

    private Iterator<OperationNumber> draw(int year, int count) {
        if (add(year, count) == 0) {
            queue.enter(CreationQueue.Kind.NUMBERING);
            if (add(year, count) == 0) {
                begin(year, count);
            }
        }
        long last = database.select(NUMBER_SEQUENCE.LAST_NUMBER)
                .from(NUMBER_SEQUENCE)
                .where(NUMBER_SEQUENCE.FISCAL_YEAR.eq(year))
                .fetchSingle(NUMBER_SEQUENCE.LAST_NUMBER);
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(rank -> new OperationNumber(year, rank))
                .iterator();
    }

    private void begin(int year, int count) {
        database.insertInto(NUMBER_SEQUENCE)
                .set(NUMBER_SEQUENCE.FISCAL_YEAR, year)
                .set(NUMBER_SEQUENCE.LAST_NUMBER, (long) count)
                .execute();
    }

    private int add(int year, int count) {
        return database.update(NUMBER_SEQUENCE)
                .set(NUMBER_SEQUENCE.LAST_NUMBER, NUMBER_SEQUENCE.LAST_NUMBER.plus(count))
                .where(NUMBER_SEQUENCE.FISCAL_YEAR.eq(year))
                .execute();
    }
}
