package org.suividepenses.operation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.Money;
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
        sheet.totals().values().forEach(total -> rows.add(total(total, language)));
        return new Table(
                sheet.slip().number(),
                institutions.required().name(),
                word("title", language, sheet.slip().number()),
                facts(sheet, language),
                word("level", language),
                columns(language),
                rows,
                SIGNERS.stream()
                        .map(signer -> word("signature." + signer, language))
                        .toList(),
                language);
    }

    private List<Fact> facts(PaymentSlips.Sheet sheet, Locale language) {
        PaymentSlip slip = sheet.slip();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(word("date", language), day(slip.date(), language)));
        facts.add(new Fact(word("method", language), method(slip.method(), language)));
        if (!slip.reference().isEmpty()) {
            facts.add(new Fact(word("reference", language), slip.reference()));
        }
        if (!slip.note().isEmpty()) {
            facts.add(new Fact(word("note", language), slip.note()));
        }
        facts.add(new Fact(
                word("payments", language), String.valueOf(sheet.entries().size())));
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
        return new Row(0, Weight.PLAIN, cells);
    }

    private Row total(Money total, Locale language) {
        return new Row(
                0,
                Weight.TOTAL,
                List.of(
                        new Text(word("total", language)),
                        new Blank(),
                        new Blank(),
                        new Blank(),
                        new Blank(),
                        new Amount(total.toDecimal()),
                        new Text(total.currency().getCurrencyCode())));
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
