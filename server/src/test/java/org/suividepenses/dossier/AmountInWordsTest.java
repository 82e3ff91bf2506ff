package org.suividepenses.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suividepenses.dossier.internal.AmountInWords;
import org.suividepenses.kernel.Money;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1250000 | GNF | fr | un million deux cent cinquante mille francs guinéens
                    2000000 | GNF | fr | deux millions de francs guinéens
                    80      | GNF | fr | quatre-vingts francs guinéens
                    0       | GNF | fr | zéro franc guinéen
                    -300    | GNF | fr | moins trois cents francs guinéens
                    12.50   | EUR | fr | douze euros 50/100
                    3000000.00 | EUR | fr | trois millions d’euros
                    12.05   | EUR | en | twelve euros 5/100
                    1       | XOF | en | one West African CFA franc
                    """)
    void anAmountIsWrittenOut(String amount, String currency, String language, String words) {
        assertThat(AmountInWords.of(Money.parse(amount, Currency.getInstance(currency)), Locale.of(language)))
                .isEqualTo(words);
    }
}
