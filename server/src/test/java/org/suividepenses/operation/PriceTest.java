package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.FieldProblems;

class PriceTest {

    private static final Currency GNF = Currency.getInstance("GNF");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void theAmountIsRoundedHalfUpToTheCurrency() {
        assertThat(price("3", "0.5", "GNF", null).amount().toPlainString()).isEqualTo("2");
        assertThat(price("1.5", "0.33", "EUR", "1").amount().toPlainString()).isEqualTo("0.50");
        assertThat(price("1", "0.004", "EUR", "1").amount().toPlainString()).isEqualTo("0.00");
    }

    @Test
    void aCreditNoteIsRoundedAwayFromZeroLikeTheInvoiceItTakesBack() {
        assertThat(price("-3", "0.5", "GNF", null).amount().toPlainString()).isEqualTo("-2");
        assertThat(price("3", "-0.5", "GNF", null).amount().toPlainString()).isEqualTo("-2");
    }

    @Test
    void theBaseAmountConvertsTheRoundedAmount() {
        assertThat(price("1", "12.345", "EUR", "9500.5").baseAmount(GNF).toPlainString())
                .as("12.35 × 9500.5")
                .isEqualTo("117331");
    }

    @Test
    void trailingZerosSayNothing() {
        assertThat(price("1.500000", "1250000.000000", "GNF", null)).isEqualTo(price("1.5", "1250000", "GNF", null));
        assertThat(price("100", "10", "GNF", null).quantity().toPlainString()).isEqualTo("100");
    }

    @Test
    void aRateIsNeededExactlyWhenTheCurrencyIsNotTheBase() {
        assertThat(problems("1", "1", "GNF", null)).isEmpty();
        assertThat(problems("1", "1", "EUR", "9500")).isEmpty();
        assertThat(problems("1", "1", "EUR", null)).containsExactly("/rate rate.required");
        assertThat(problems("1", "1", "GNF", "1")).containsExactly("/rate rate.needless");
        assertThat(problems("1", "1", "EUR", "0")).containsExactly("/rate rate.positive");
        assertThat(problems("1", "1", "EUR", "-2")).containsExactly("/rate rate.positive");
    }

    @Test
    void aQuantityOfZeroBuysNothing() {
        assertThat(problems("0.000", "10", "GNF", null)).containsExactly("/quantity quantity.zero");
    }

    @Test
    void onlyWhatTheDatabaseCanHoldIsAccepted() {
        assertThat(problems("0.1234567", "1", "GNF", null)).containsExactly("/quantity number.too-many-decimals");
        assertThat(problems("1000000000000", "1", "GNF", null)).containsExactly("/quantity number.too-many-digits");
        assertThat(problems("1", "0.1234567", "GNF", null)).containsExactly("/unitPrice number.too-many-decimals");
        assertThat(problems("1", "1000000000000000000", "GNF", null))
                .containsExactly("/unitPrice number.too-many-digits");
        assertThat(problems("1", "1", "EUR", "0.1234567890123")).containsExactly("/rate number.too-many-decimals");
    }

    @Test
    void anAmountBeyondEighteenDigitsIsRefused() {
        assertThat(problems("1", "999999999999999999", "GNF", null)).isEmpty();
        assertThat(problems("10", "999999999999999999", "GNF", null)).containsExactly("/unitPrice amount.too-large");
        assertThat(problems("1", "9999999999999999", "EUR", "9500")).containsExactly("/rate amount.too-large");
    }

    private static Price price(String quantity, String unitPrice, String currency, @Nullable String rate) {
        return new Price(
                new BigDecimal(quantity),
                new BigDecimal(unitPrice),
                Currency.getInstance(currency),
                rate == null ? null : new BigDecimal(rate));
    }

    private static List<String> problems(String quantity, String unitPrice, String currency, @Nullable String rate) {
        FieldProblems problems = new FieldProblems();
        price(quantity, unitPrice, currency, rate).check(GNF, problems);
        return problems.found().stream().map(PriceTest::brief).toList();
    }

    private static String brief(FieldProblem problem) {
        return problem.pointer() + " " + problem.code();
    }

    @Test
    void pricesInTheBaseCurrencyAreTheirOwnBaseAmount() {
        assertThat(price("2", "12.5", "EUR", null).baseAmount(EUR).toPlainString())
                .isEqualTo("25.00");
    }
}
