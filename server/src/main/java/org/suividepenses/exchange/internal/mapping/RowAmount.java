package org.suividepenses.exchange.internal.mapping;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.Money;

/** Quantity, unit price and amount of one row: amount = round half up(quantity × unit price) (DOMAIN rule 2). */
record RowAmount(BigDecimal quantity, BigDecimal unitPrice, Money amount) {

    private static final int DECIMALS = 6;
    private static final int QUANTITY_DIGITS = 12;

    /** Reads the cells; null when one of them is refused. */
    static @Nullable RowAmount read(RowCells cells, Currency currency) {
        int before = cells.problems().size();
        BigDecimal amount = cells.number(Target.AMOUNT);
        BigDecimal unitPrice = cells.number(Target.UNIT_PRICE);
        BigDecimal quantity = cells.number(Target.QUANTITY);
        if (cells.problems().size() > before) {
            return null;
        }
        Target counted = cells.has(Target.AMOUNT) ? Target.AMOUNT : Target.UNIT_PRICE;
        if (amount == null && (counted == Target.AMOUNT || unitPrice == null)) {
            cells.refuse(counted, "import.amount.missing");
            return null;
        }
        try {
            return amount == null || unitPrice != null && quantity != null
                    ? product(cells, currency, amount, quantity, unitPrice)
                    : stated(cells, currency, amount, quantity);
        } catch (Money.AmountTooLarge tooLarge) {
            cells.refuse(counted, "import.amount.too-large");
        } catch (Money.TooManyDecimals tooMany) {
            cells.refuse(counted, "import.amount.decimals");
        }
        return null;
    }

    /** Both factors are given; an amount beside them has to agree. */
    private static @Nullable RowAmount product(
            RowCells cells,
            Currency currency,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal quantityGiven,
            @Nullable BigDecimal unitPriceGiven) {
        BigDecimal quantity = quantityGiven == null ? BigDecimal.ONE : quantityGiven.stripTrailingZeros();
        BigDecimal unitPrice = unitPriceGiven == null ? BigDecimal.ZERO : unitPriceGiven.stripTrailingZeros();
        if (quantity.scale() > DECIMALS || quantity.precision() - quantity.scale() > QUANTITY_DIGITS) {
            cells.refuse(Target.QUANTITY, "import.quantity.unusable");
            return null;
        }
        if (unitPrice.scale() > DECIMALS) {
            cells.refuse(Target.UNIT_PRICE, "import.unit-price.decimals");
            return null;
        }
        Money product = Money.product(quantity, unitPrice, currency);
        Money.product(BigDecimal.ONE, unitPrice, currency);
        if (amount != null && !Money.exactly(amount, currency).equals(product)) {
            cells.refuse(Target.AMOUNT, "import.amount.not-product");
            return null;
        }
        return new RowAmount(plain(quantity), plain(unitPrice), product);
    }

    /** The amount alone counts; a quantity is kept when it divides the amount without a remainder. */
    private static @Nullable RowAmount stated(
            RowCells cells, Currency currency, BigDecimal amount, @Nullable BigDecimal quantity) {
        Money money = Money.exactly(amount, currency);
        if (quantity == null || quantity.signum() == 0 || quantity.compareTo(BigDecimal.ONE) == 0) {
            return new RowAmount(BigDecimal.ONE, money.toDecimal(), money);
        }
        BigDecimal unitPrice = amount.divide(quantity, DECIMALS, java.math.RoundingMode.HALF_UP);
        RowAmount divided = product(cells, currency, null, quantity, unitPrice);
        if (divided != null && !divided.amount.equals(money)) {
            cells.refuse(Target.QUANTITY, "import.quantity.unusable");
            return null;
        }
        return divided;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
