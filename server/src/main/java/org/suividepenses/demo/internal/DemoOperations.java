package org.suividepenses.demo.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.User;
import org.suividepenses.operation.OperationBatch;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationImports;
import org.suividepenses.organisation.Institutions;

/**
 * Writes the operations of the invented institution against its budget: the last days' are drafts, the others have their
 * numbers, and most of them are approved and paid.
 */
@Component
public class DemoOperations {

    private static final int DAYS_OF_DRAFTS = 9;

    private final OperationImports imports;
    private final Institutions institutions;
    private final DemoBudget budget;
    private final DemoSettlement settlement;
    private final Clock clock;

    DemoOperations(
            OperationImports imports,
            Institutions institutions,
            DemoBudget budget,
            DemoSettlement settlement,
            Clock clock) {
        this.imports = imports;
        this.institutions = institutions;
        this.budget = budget;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** @param today the last day of the two years */
    public record Setting(
            LocalDate today, long seed, DemoReferences.Created references, DemoUsers.Created users, Properties texts) {

        User enteredBy(PlannedExpense expense) {
            return references.clerksUnit().equals(references.units().get(expense.unit()))
                    ? users.clerk()
                    : users.finance();
        }

        boolean isDraft(PlannedExpense expense) {
            return expense.date().isAfter(today.minusDays(DAYS_OF_DRAFTS));
        }
    }

    /** @return how many were written */
    public long load(Caller caller, Setting setting) {
        List<PlannedExpense> expenses = new ExpensePlan(
                        setting.seed(), setting.today(), institutions.held().currency(), setting.texts())
                .expenses();
        budget.open(expenses, setting.references(), setting.users(), institutions.held());
        return submit(caller, setting, expenses)
                + draft(setting.users().clerk(), setting, expenses)
                + draft(setting.users().finance(), setting, expenses);
    }

    private long submit(Caller caller, Setting setting, List<PlannedExpense> expenses) {
        SplittableRandom random = new SplittableRandom(setting.seed());
        OperationBatch batch = imports.beginWithoutImport(caller);
        Map<User, Map<OperationId, LocalDate>> byAuthor = new LinkedHashMap<>();
        for (PlannedExpense expense : expenses) {
            if (!setting.isDraft(expense)) {
                User author = setting.enteredBy(expense);
                OperationId id = batch.addSubmitted(
                        content(expense, setting.references()), author.id(), enteredAt(expense, random));
                byAuthor.computeIfAbsent(author, its -> new LinkedHashMap<>()).put(id, expense.date());
            }
        }
        long count = batch.finish().count();
        byAuthor.forEach((author, submitted) -> settlement.settle(submitted, author, setting));
        return count;
    }

    private long draft(User author, Setting setting, List<PlannedExpense> expenses) {
        OperationBatch batch = imports.beginWithoutImport(DemoUsers.callerOf(author));
        for (PlannedExpense expense : expenses) {
            if (setting.isDraft(expense) && setting.enteredBy(expense).equals(author)) {
                batch.add(content(expense, setting.references()));
            }
        }
        return batch.finish().count();
    }

    /** In office hours, within two days of the expense. */
    private Instant enteredAt(PlannedExpense expense, SplittableRandom random) {
        Instant entered = expense.date()
                .plusDays(random.nextInt(3))
                .atTime(LocalTime.of(random.nextInt(8, 17), random.nextInt(60), random.nextInt(60)))
                .toInstant(ZoneOffset.UTC);
        Instant now = clock.instant();
        return entered.isAfter(now) ? now : entered;
    }

    private static OperationContent content(PlannedExpense expense, DemoReferences.Created references) {
        return new OperationContent(
                expense.date(),
                id(references.units(), expense.unit()),
                id(references.categories(), expense.category()),
                id(references.fundingSources(), expense.funding()),
                idOrNull(references.suppliers(), expense.supplier()),
                expense.reference(),
                expense.description(),
                expense.price(),
                expense.payment(),
                expense.notes());
    }

    private static UUID id(Map<String, UUID> ids, String code) {
        return Objects.requireNonNull(ids.get(code), code);
    }

    private static @Nullable UUID idOrNull(Map<String, UUID> ids, @Nullable String key) {
        return key == null ? null : id(ids, key);
    }
}
