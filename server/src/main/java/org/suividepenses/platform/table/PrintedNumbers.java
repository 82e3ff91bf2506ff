package org.suividepenses.platform.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them, written as the web client writes them. */
public final class PrintedNumbers {

    private static final char NARROW_SPACE = '\u202F';

    private final DecimalFormatSymbols symbols;

    public PrintedNumbers(Locale language) {
        this.symbols = DecimalFormatSymbols.getInstance(language);
        if (language.getLanguage().equals("fr")) {
            symbols.setGroupingSeparator(NARROW_SPACE);
        }
    }

    /** With all the decimals it has, its thousands apart. */
    public String amount(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.max(value.scale(), 0));
        format.setMaximumFractionDigits(Math.max(value.scale(), 0));
        return format.format(value);
    }

    /** A fraction as a percentage with one decimal, half up. */
    public String rate(BigDecimal fraction) {
        return amount(fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + NARROW_SPACE + "%";
    }
}
