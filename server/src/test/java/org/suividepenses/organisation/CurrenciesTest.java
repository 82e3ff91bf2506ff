package org.suividepenses.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CurrenciesTest {

    private final Currencies currencies =
            new Currencies(Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void theCurrenciesOfTheRegionAndItsDonorsComeFirst() {
        List<Currency> all = currencies.all(Locale.FRENCH);
        assertThat(all.subList(0, 5))
                .extracting(Currency::getCurrencyCode)
                .containsExactly("GNF", "XOF", "XAF", "EUR", "USD");
        assertThat(all).hasSizeGreaterThan(140).doesNotHaveDuplicates();
    }

    @Test
    void moneyOfThePastGoldAndTestCodesAreNotOffered() {
        assertThat(currencies.all(Locale.ENGLISH))
                .extracting(Currency::getCurrencyCode)
                .contains("GBP", "MRU", "SLE", "TND", "JPY")
                .doesNotContain("FRF", "DEM", "GNS", "XAU", "XTS", "XXX");
    }

    @Test
    void aCodeIsWrittenInCapitals() {
        assertThat(currencies.find("GNF")).contains(Currency.getInstance("GNF"));
        assertThat(currencies.find("gnf")).isEmpty();
        assertThat(currencies.find("ABC")).isEmpty();
    }
}
