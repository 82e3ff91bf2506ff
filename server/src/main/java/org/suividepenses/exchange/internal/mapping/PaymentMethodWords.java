package org.suividepenses.exchange.internal.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.SearchText;

/** How people write the ways to pay. */
final class PaymentMethodWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("cash", "CASH"),
            Map.entry("especes", "CASH"),
            Map.entry("espece", "CASH"),
            Map.entry("liquide", "CASH"),
            Map.entry("numeraire", "CASH"),
            Map.entry("caisse", "CASH"),
            Map.entry("cheque", "CHEQUE"),
            Map.entry("chq", "CHEQUE"),
            Map.entry("check", "CHEQUE"),
            Map.entry("transfer", "TRANSFER"),
            Map.entry("bank transfer", "TRANSFER"),
            Map.entry("virement", "TRANSFER"),
            Map.entry("virement bancaire", "TRANSFER"),
            Map.entry("bacs", "TRANSFER"),
            Map.entry("mobile_money", "MOBILE_MONEY"),
            Map.entry("mobile money", "MOBILE_MONEY"),
            Map.entry("orange money", "MOBILE_MONEY"),
            Map.entry("mtn money", "MOBILE_MONEY"),
            Map.entry("momo", "MOBILE_MONEY"),
            Map.entry("om", "MOBILE_MONEY"),
            Map.entry("card", "CARD"),
            Map.entry("carte", "CARD"),
            Map.entry("carte bancaire", "CARD"),
            Map.entry("cb", "CARD"),
            Map.entry("other", "OTHER"),
            Map.entry("autre", "OTHER"));

    private PaymentMethodWords() {}

    /** The name of the payment method, or null when the words mean none. */
    static @Nullable String method(String words) {
        return WORDS.get(SearchText.fold(words));
    }
}
