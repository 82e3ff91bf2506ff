package org.suividepenses.dossier.internal;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.suividepenses.kernel.Money;

/** Amounts written out, as on a cheque: « un million deux cent mille francs guinéens », “twelve euros 50/100”. */
public final class AmountInWords {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final String VOWELS = "aeiouyàâéèêëîïôùûh";

    private AmountInWords() {}

    /** @param language French or English */
    public static String of(Money amount, Locale language) {
        ULocale locale = ULocale.forLocale(language);
        BigDecimal value = amount.toDecimal().abs();
        BigInteger whole = value.toBigInteger();
        String words = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT).format(whole);
        String plural = PluralRules.forLocale(locale).select(whole.doubleValue());
        String name = Currency.getInstance(amount.currency().getCurrencyCode())
                .getName(locale, Currency.PLURAL_LONG_NAME, plural, null);
        int decimals = amount.currency().getDefaultFractionDigits();
        String parts = value.subtract(new BigDecimal(whole))
                .movePointRight(decimals)
                .toBigInteger()
                .toString();
        boolean french = language.getLanguage().equals("fr");
        return (amount.minorUnits() < 0 ? (french ? "moins " : "minus ") : "")
                + words
                + (french ? linked(whole, name) : " " + name)
                + (decimals == 0 || parts.equals("0") ? "" : " " + parts + "/" + "1" + "0".repeat(decimals));
    }

    /** « Deux millions de francs », « un milliard d’euros », but « deux millions cinq cents francs ». */
    private static String linked(BigInteger whole, String name) {
        boolean round = whole.signum() > 0 && whole.mod(MILLION).signum() == 0;
        if (!round || name.startsWith("de ") || name.startsWith("d’")) {
            return " " + name;
        }
        return VOWELS.indexOf(Character.toLowerCase(name.charAt(0))) >= 0 ? " d’" + name : " de " + name;
    }
}
