package org.suividepenses.organisation;

import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The money of the world today: currencies of ISO 4217 that are legal tender somewhere and have minor units. */
@Component
public class Currencies {

    /** Those of the region and those of its donors are offered first. */
    private static final List<String> FIRST = List.of("GNF", "XOF", "XAF", "EUR", "USD");

    private final Clock clock;

    Currencies(Clock clock) {
        this.clock = clock;
    }

    /** The usual ones first, then the others by their names in a language. */
    public List<Currency> all(Locale language) {
        Set<String> inUse = codesInUse();
        Collator collator = Collator.getInstance(language);
        Stream<Currency> others = Currency.getAvailableCurrencies().stream()
                .filter(currency -> inUse.contains(currency.getCurrencyCode()))
                .filter(currency -> !FIRST.contains(currency.getCurrencyCode()))
                .sorted(Comparator.comparing(
                                (Currency currency) -> currency.getDisplayName(language),
                                (one, other) -> collator.compare(one, other))
                        .thenComparing(Currency::getCurrencyCode));
        List<Currency> all = new ArrayList<>();
        FIRST.forEach(code -> all.add(Currency.getInstance(code)));
        all.addAll(others.toList());
        return List.copyOf(all);
    }

    /** The currency of a code, upper-case; empty when no money of today bears it. */
    public Optional<Currency> find(String code) {
        return codesInUse().contains(code) ? Optional.of(Currency.getInstance(code)) : Optional.empty();
    }

    private Set<String> codesInUse() {
        CurrencyFilter today = CurrencyFilter.onDate(clock.millis()).withTender();
        Set<String> tender = new HashSet<>(CurrencyMetaInfo.getInstance().currencies(today));
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .filter(tender::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
