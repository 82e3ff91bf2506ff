package org.suividepenses.organisation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.organisation.Currencies;

/** The currencies that can be chosen. */
@RestController
@RequestMapping("/api/v1/currencies")
class CurrencyController {

    private final Currencies currencies;

    CurrencyController(Currencies currencies) {
        this.currencies = currencies;
    }

    /** @param digits decimals, 0 for GNF */
    @Schema(name = "Currency")
    record CurrencyView(String code, int digits, String name) {}

    record CurrencyList(List<CurrencyView> items) {}

    @Requires(Permission.REFERENCE_READ)
    @GetMapping
    CurrencyList listCurrencies(Caller caller) {
        Locale language = caller.language();
        return new CurrencyList(currencies.all(language).stream()
                .map(currency -> new CurrencyView(
                        currency.getCurrencyCode(),
                        currency.getDefaultFractionDigits(),
                        currency.getDisplayName(language)))
                .toList());
    }
}
