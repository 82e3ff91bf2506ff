package org.suividepenses.dossier.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.KindNames;
import org.suividepenses.kernel.Money;
import org.suividepenses.organisation.Institution;
import org.suividepenses.platform.table.PrintedNumbers;
import org.suividepenses.platform.web.ProblemSentences;

/** How a voucher says things in one language: sentences, days, amounts. */
final class VoucherWords {

    private final ProblemSentences sentences;
    private final Institution institution;
    private final KindNames kinds;
    private final Locale language;
    private final PrintedNumbers numbers;

    /** @param kinds in that language */
    VoucherWords(ProblemSentences sentences, Institution institution, KindNames kinds, Locale language) {
        this.sentences = sentences;
        this.institution = institution;
        this.kinds = kinds;
        this.language = language;
        this.numbers = new PrintedNumbers(language);
    }

    String word(String key, Object... arguments) {
        return sentences.sentence("voucher." + key, List.of(arguments), language);
    }

    List<String> words(String... keys) {
        return List.of(keys).stream().map(key -> word(key)).toList();
    }

    /** What a status or a method of payment is called. */
    String word(Enum<?> code) {
        return sentences.sentence("export.word." + code.name(), List.of(), language);
    }

    String kind(Attachment document) {
        return kinds.of(document);
    }

    String amount(BigDecimal amount) {
        return numbers.amount(amount);
    }

    /** With its currency. */
    String written(Money money) {
        return numbers.amount(money.toDecimal()) + "\u00A0" + money.currency().getCurrencyCode();
    }

    String inWords(Money money) {
        return word("in-words", AmountInWords.of(money, language));
    }

    /** @param minor in minor units of the base currency; null, and then empty, for one that is not known */
    String sum(@Nullable BigInteger minor) {
        int decimals = institution.currency().getDefaultFractionDigits();
        return minor == null ? "" : numbers.amount(new BigDecimal(minor, decimals));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(report("format.day"), language).format(day);
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(report("format.moment"), language)
                .format(instant.atZone(institution.timeZone()));
    }

    private String report(String key) {
        return sentences.sentence("report." + key, List.of(), language);
    }
}
