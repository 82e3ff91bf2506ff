package org.suividepenses.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency GNF = Currency.getInstance("GNF");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final long SEED = 20_261_123L;

    @Test
    void theGuineanFrancHasNoDecimalsAndTheEuroTwo() {
        assertThat(Money.parse("1250000", GNF).minorUnits()).isEqualTo(1_250_000);
        assertThat(Money.parse("12.5", EUR).minorUnits()).isEqualTo(1_250);
        assertThat(Money.parse("-0.01", EUR).toPlainString()).isEqualTo("-0.01");
        assertThat(Money.parse("12", EUR).toPlainString()).isEqualTo("12.00");
    }

    @Test
    void aDecimalThatTheCurrencyLacksIsRefused() {
        assertThatThrownBy(() -> Money.parse("1.5", GNF)).isInstanceOf(Money.TooManyDecimals.class);
        assertThatThrownBy(() -> Money.parse("1.005", EUR)).isInstanceOf(Money.TooManyDecimals.class);
    }

    @Test
    void eighteenDigitsFitAndNineteenAreRefused() {
        assertThat(Money.parse("9999999999999999.99", EUR).minorUnits()).isEqualTo(Money.LIMIT);
        assertThatThrownBy(() -> Money.parse("10000000000000000.00", EUR)).isInstanceOf(Money.AmountTooLarge.class);
        assertThatThrownBy(() -> Money.parse("1e400", GNF)).isInstanceOf(Money.AmountTooLarge.class);
        BigDecimal large = new BigDecimal("999999999999");
        assertThatThrownBy(() -> Money.product(large, large, GNF)).isInstanceOf(Money.AmountTooLarge.class);
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(product("0.5", "1", GNF)).isEqualTo(1);
        assertThat(product("-0.5", "1", GNF)).isEqualTo(-1);
        assertThat(product("2.5", "0.01", EUR)).isEqualTo(3);
        assertThat(product("1.004", "1", EUR)).isEqualTo(100);
    }

    @Test
    void everyProductIsTheExactOneRoundedHalfUp() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 20_000; round++) {
            BigDecimal quantity = BigDecimal.valueOf(random.nextLong(-1_000_000_000L, 1_000_000_000L), 6);
            BigDecimal price = BigDecimal.valueOf(random.nextLong(-1_000_000_000L, 1_000_000_000L), random.nextInt(5));
            Currency currency = random.nextBoolean() ? GNF : EUR;
            BigInteger expected = roundedHalfUp(quantity.multiply(price), currency.getDefaultFractionDigits());
            assertThat(Money.product(quantity, price, currency).minorUnits())
                    .as("seed %s, round %s: %s × %s %s", SEED, round, quantity, price, currency)
                    .isEqualTo(expected.longValueExact());
        }
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (Currency currency : List.of(GNF, EUR, Currency.getInstance("TND"))) {
            for (int round = 0; round < 5_000; round++) {
                Money money = new Money(random.nextLong(-Money.LIMIT, Money.LIMIT), currency);
                assertThat(Money.parse(money.toPlainString(), currency)).isEqualTo(money);
            }
        }
    }

    @Test
    void aRateConvertsToTheOtherCurrencysDecimals() {
        Money euros = Money.parse("100.01", EUR);
        assertThat(euros.convertedAt(new BigDecimal("9123.45"), GNF)).isEqualTo(new Money(912_436, GNF));
    }

    /** Integer arithmetic only, in another way than the one tested: twice the value, plus one, halved. */
    private static BigInteger roundedHalfUp(BigDecimal value, int digits) {
        BigInteger scaled = value.abs()
                .movePointRight(digits + 12)
                .setScale(0, RoundingMode.DOWN)
                .toBigInteger();
        BigInteger unit = BigInteger.TEN.pow(12);
        BigInteger rounded = scaled.multiply(BigInteger.TWO).add(unit).divide(unit.multiply(BigInteger.TWO));
        return value.signum() < 0 ? rounded.negate() : rounded;
    }

    private static long product(String quantity, String price, Currency currency) {
        return Money.product(new BigDecimal(quantity), new BigDecimal(price), currency)
                .minorUnits();
    }
}
