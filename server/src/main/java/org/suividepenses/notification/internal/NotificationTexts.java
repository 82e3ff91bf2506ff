package org.suividepenses.notification.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.suividepenses.notification.Notification;
import org.suividepenses.platform.table.PrintedNumbers;
import org.suividepenses.platform.web.ProblemSentences;

/** What people are told, in words: the same on screen and in mails. */
@Component
public class NotificationTexts {

    /** The steps after a submission that make a signature awaited; what was told before they were kept says only the submission. */
    private static final Set<String> AFTERWARDS = Set.of("SIGN", "UNSIGN", "EDIT");

    private final ProblemSentences sentences;

    NotificationTexts(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    /** One sentence. */
    public String of(Notification notification, Locale language) {
        Map<String, String> facts = notification.facts();
        String kind = notification.kind().name();
        return switch (notification.kind()) {
            case AWAITED, DECIDED, PAID, SUBMITTED ->
                facts.containsKey("count")
                        ? word(
                                kind + "." + happened(facts) + ".many",
                                language,
                                count(facts, language),
                                fact(facts, "by"))
                        : word(
                                        kind + "." + happened(facts),
                                        language,
                                        name(facts),
                                        amount(facts, language),
                                        fact(facts, "by"),
                                        author(facts, language))
                                + reason(facts, language);
            case COMMENTED -> word(kind, language, name(facts), fact(facts, "by"), fact(facts, "comment"));
            case THRESHOLD -> word(kind, language, fact(facts, "line"), fact(facts, "threshold"));
            case OVERDUE -> word(kind, language, count(facts, language), fact(facts, "days"));
            case STAND_IN ->
                word(
                        kind,
                        language,
                        fact(facts, "standIn"),
                        fact(facts, "absent"),
                        day(facts, "from", language),
                        day(facts, "to", language));
            case IMPORT ->
                word(
                        kind + "." + (fact(facts, "status").equals("DONE") ? "DONE" : "FAILED"),
                        language,
                        fact(facts, "file"));
        };
    }

    String word(String key, Locale language, Object... arguments) {
        return sentences.sentence("notification." + key, List.of(arguments), language);
    }

    /** What was done; for what waits for a signature, what made it wait, unless it was the submission. */
    private static String happened(Map<String, String> facts) {
        String action = fact(facts, "action");
        String step = fact(facts, "step");
        return action.equals("SIGN") && AFTERWARDS.contains(step) ? "after." + step : action;
    }

    private String author(Map<String, String> facts, Locale language) {
        return fact(facts, "author").isEmpty() ? word("system", language) : fact(facts, "author");
    }

    private static String name(Map<String, String> facts) {
        String number = fact(facts, "number");
        return number.isEmpty() ? fact(facts, "description") : number + " · " + fact(facts, "description");
    }

    private String reason(Map<String, String> facts, Locale language) {
        return fact(facts, "reason").isEmpty() ? "" : " " + word("reason", language, fact(facts, "reason"));
    }

    private static String amount(Map<String, String> facts, Locale language) {
        return new PrintedNumbers(language).amount(new BigDecimal(fact(facts, "amount"))) + "\u00A0"
                + fact(facts, "currency");
    }

    private static String count(Map<String, String> facts, Locale language) {
        return new PrintedNumbers(language).amount(new BigDecimal(fact(facts, "count")));
    }

    private String day(Map<String, String> facts, String name, Locale language) {
        return DateTimeFormatter.ofPattern(sentences.sentence("report.format.day", List.of(), language), language)
                .format(LocalDate.parse(fact(facts, name)));
    }

    private static String fact(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "");
    }
}
