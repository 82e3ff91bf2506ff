package org.suividepenses.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.demo.internal.GeneratedBudget;
import org.suividepenses.demo.internal.GeneratedExpenses;
import org.suividepenses.demo.internal.GeneratedReferences;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.operation.OperationBatch;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.OperationImports;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;

/** Fills an installation with a budget and any number of plausible operations charged to it, for measuring. */
@Service
public class OperationGenerator {

    private static final Currency CURRENCY = Currency.getInstance("GNF");
    private static final int OPERATIONS_PER_TRANSACTION = 20_000;
    private static final int YEARS = 10;
    private static final int DAYS_OF_DRAFTS = 10;
    private static final LocalTime ENTERED = LocalTime.of(16, 0);

    private final Institutions institutions;
    private final GeneratedReferences references;
    private final GeneratedBudget budget;
    private final OperationImports imports;
    private final IdSource ids;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OperationGenerator(
            Institutions institutions,
            GeneratedReferences references,
            GeneratedBudget budget,
            OperationImports imports,
            IdSource ids,
            TransactionTemplate transactions,
            Clock clock) {
        this.institutions = institutions;
        this.references = references;
        this.budget = budget;
        this.imports = imports;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds operations of the last ten years in the order of their dates; the same for the same number, seed and day. Years
     * without a budget get one first.
     *
     * @param count how many, at least 1
     * @param written told after each transaction how many there are so far
     */
    public void generate(Caller caller, long count, long seed, LongConsumer written) {
        Institution institution = institutions.adopt(caller, CURRENCY);
        LocalDate today = institution.today(clock);
        GeneratedReferences.Ids known = references.prepare(caller, seed);
        LocalDate first = today.minusYears(YEARS);
        Supplier<Iterator<OperationContent>> expenses =
                () -> new GeneratedExpenses(known, seed, institution.currency()).between(first, today, count);
        budget.open(caller, institution, known, first, today, expenses.get());
        Iterator<OperationContent> contents = expenses.get();
        for (long done = 0; done < count; ) {
            List<OperationContent> some = next(contents);
            transactions.executeWithoutResult(status -> write(caller, some, today));
            done += some.size();
            written.accept(done);
        }
    }

    private static List<OperationContent> next(Iterator<OperationContent> contents) {
        List<OperationContent> some = new ArrayList<>(OPERATIONS_PER_TRANSACTION);
        while (some.size() < OPERATIONS_PER_TRANSACTION && contents.hasNext()) {
            some.add(contents.next());
        }
        return some;
    }

    private void write(Caller caller, List<OperationContent> contents, LocalDate today) {
        OperationBatch batch = imports.begin(ids.next(), caller);
        for (OperationContent content : contents) {
            if (content.date().isAfter(today.minusDays(DAYS_OF_DRAFTS))) {
                batch.add(content);
            } else {
                batch.addSubmitted(content, null, content.date().atTime(ENTERED).toInstant(ZoneOffset.UTC));
            }
        }
        batch.finish();
    }
}
