package org.suividepenses.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.operation.PaymentMethod;

class ExpensePlanTest {

    private static final Currency GNF = Currency.getInstance("GNF");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 23);

    private final List<PlannedExpense> expenses = plan(1);

    @Test
    void theSameSeedGivesTheSameExpenses() {
        assertThat(plan(1)).isEqualTo(expenses);
        assertThat(plan(2)).isNotEqualTo(expenses);
    }

    @Test
    void twoYearsEndWithTheLastDay() {
        assertThat(expenses).hasSizeBetween(5_500, 6_600);
        assertThat(expenses)
                .allSatisfy(expense -> assertThat(expense.date())
                        .isBetween(LAST_DAY.minusYears(2).plusDays(1), LAST_DAY));
    }

    @Test
    void everySupplierIsPaidSomething() {
        Set<String> paid = new HashSet<>();
        expenses.stream().map(PlannedExpense::supplier).forEach(paid::add);
        assertThat(paid)
                .containsAll(DemoSupplier.all().stream().map(DemoSupplier::key).toList());
    }

    @Test
    void mobileMoneyNamesItsTransaction() {
        assertThat(expenses)
                .filteredOn(expense -> expense.payment() == PaymentMethod.MOBILE_MONEY)
                .filteredOn(expense -> expense.price().quantity().signum() > 0)
                .hasSizeGreaterThan(500)
                .allSatisfy(expense -> assertThat(expense.notes()).startsWith("Orange Money"));
    }

    @Test
    void everyPriceCanBeWritten() {
        for (PlannedExpense expense : expenses) {
            FieldProblems problems = new FieldProblems();
            expense.price().check(GNF, problems);
            assertThat(problems.found()).as(expense.toString()).isEmpty();
        }
    }

    private static List<PlannedExpense> plan(long seed) {
        return new ExpensePlan(seed, LAST_DAY, GNF, DemoTexts.read()).expenses();
    }
}
