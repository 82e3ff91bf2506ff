package org.suividepenses.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Users;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.Table.Amount;
import org.suividepenses.platform.table.Table.Blank;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Column;
import org.suividepenses.platform.table.Table.Fact;
import org.suividepenses.platform.table.Table.Row;
import org.suividepenses.platform.table.Table.Text;
import org.suividepenses.platform.table.Table.Weight;
import org.suividepenses.platform.web.ProblemSentences;

/** The sheet of a slip as a table: whom to pay how much on which account, with the total and room for signatures. */
@Component
public class SlipTables {

    private static final List<String> SIGNERS = List.of("drawn-up", "checked", "received");

    private final Institutions institutions;
    private final Users users;
    private final ProblemSentences sentences;

    SlipTables(Institutions institutions, Users users, ProblemSentences sentences) {
        this.institutions = institutions;
        this.users = users;
        this.sentences = sentences;
    }

    /** In the caller's language. */
    public Table of(PaymentSlips.Sheet sheet, Caller caller) {
        Locale language = caller.language();
        List<Row> rows = new ArrayList<>();
        sheet.entries().forEach(entry -> rows.add(row(entry, language)));
        String ways = ways(sheet, language);
        for (SlipState.Sum sum : sheet.state().sums()) {
            if (sum.takenBackUnits().signum() != 0) {
                rows.add(sum(Weight.STRONG, "taken-back-total", ways, sum.takenBack(), sum.currency(), language));
            }
            rows.add(sum(Weight.TOTAL, "total", "", sum.standing(), sum.currency(), language));
        }
        return new Table(
                sheet.slip().number(),
                institutions.required().name(),
                word(
                        sheet.state().cancelled() ? "title-cancelled" : "title",
                        language,
                        sheet.slip().number()),
                facts(sheet, ways, language),
                word("level", language),
                columns(language),
                rows,
                sheet.state().cancelled() ? List.of() : signers(language),
                language);
    }

    private List<String> signers(Locale language) {
        return SIGNERS.stream()
                .map(signer -> word("signature." + signer, language))
                .toList();
    }

    /** On which day its payments were taken back, by whom and why; empty when all stand. */
    private String ways(PaymentSlips.Sheet sheet, Locale language) {
        List<PaymentSlips.TakenBack> ways = sheet.takenBack();
        Map<UUID, String> names = users.names(ways.stream()
                .map(PaymentSlips.TakenBack::by)
                .filter(Objects::nonNull)
                .toList());
        return ways.stream()
                .map(way -> {
                    String day = day(way.date(), language);
                    UUID by = way.by();
                    return by == null
                            ? word("way-unnamed", language, day, way.reason())
                            : word("way", language, day, names.getOrDefault(by, ""), way.reason());
                })
                .collect(Collectors.joining(" · "));
    }

    private List<Fact> facts(PaymentSlips.Sheet sheet, String ways, Locale language) {
        PaymentSlip slip = sheet.slip();
        SlipState state = sheet.state();
        List<Fact> facts = new ArrayList<>();
        if (state.cancelled()) {
            facts.add(new Fact(word("cancelled", language), ways));
        } else if (state.takenBack() > 0) {
            facts.add(new Fact(
                    word("cancelled-in-part", language),
                    word("cancelled-of", language, state.takenBack(), state.payments(), ways)));
        }
        facts.add(new Fact(word("date", language), day(slip.date(), language)));
        facts.add(new Fact(word("method", language), method(slip.method(), language)));
        if (!slip.reference().isEmpty()) {
            facts.add(new Fact(word("reference", language), slip.reference()));
        }
        if (!slip.note().isEmpty()) {
            facts.add(new Fact(word("note", language), slip.note()));
        }
        facts.add(new Fact(word("payments", language), String.valueOf(state.payments() - state.takenBack())));
        if (slip.madeBy() != null) {
            facts.add(new Fact(
                    word("made-by", language),
                    users.names(List.of(slip.madeBy())).getOrDefault(slip.madeBy(), "")));
        }
        return facts;
    }

    private List<Column> columns(Locale language) {
        List<Column> columns = new ArrayList<>();
        for (String key : List.of("supplier", "account", "number", "description", "method")) {
            columns.add(Column.text(word(key, language)));
        }
        columns.add(Column.number(word("amount", language)));
        columns.add(Column.text(word("currency", language)));
        return columns;
    }

    private Row row(PaymentSlips.Entry entry, Locale language) {
        Operation operation = entry.operation().operation();
        Payment payment = entry.payment();
        String description = operation.content().description();
        List<Cell> cells = List.of(
                new Text(payment.payee().name()),
                new Text(payment.payee().account()),
                new Text(operation.number() == null ? "" : operation.number().toString()),
                new Text(entry.takenBack() ? word("taken-back", language, description) : description),
                new Text(method(payment.method(), language)),
                new Amount(payment.amount().toDecimal()),
                new Text(payment.amount().currency().getCurrencyCode()));
        return new Row(0, entry.takenBack() ? Weight.STRUCK : Weight.PLAIN, cells);
    }

    private Row sum(Weight weight, String key, String remark, BigDecimal amount, Currency currency, Locale language) {
        return new Row(
                0,
                weight,
                List.of(
                        new Text(word(key, language)),
                        new Blank(),
                        new Blank(),
                        remark.isEmpty() ? new Blank() : new Text(remark),
                        new Blank(),
                        new Amount(amount),
                        new Text(currency.getCurrencyCode())));
    }

    private String method(@Nullable PaymentMethod method, Locale language) {
        return method == null
                ? word("method-each", language)
                : sentences.sentence("export.word." + method.name(), List.of(), language);
    }

    private String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(sentences.sentence("report.format.day", List.of(), language), language)
                .format(day);
    }

    private String word(String key, Locale language, Object... arguments) {
        return sentences.sentence("slip." + key, List.of(arguments), language);
    }
}
