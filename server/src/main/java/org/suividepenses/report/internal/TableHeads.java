package org.suividepenses.report.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;
import org.suividepenses.platform.table.Table.Fact;
import org.suividepenses.platform.web.ProblemSentences;
import org.suividepenses.report.ReportFilter;

/** What stands above every report as a file: which part of the budget it shows, as of when, printed when and by whom. */
@Component
public class TableHeads {

    private final Institutions institutions;
    private final Units units;
    private final FundingSources fundingSources;
    private final ProblemSentences sentences;
    private final Clock clock;

    TableHeads(
            Institutions institutions,
            Units units,
            FundingSources fundingSources,
            ProblemSentences sentences,
            Clock clock) {
        this.institutions = institutions;
        this.units = units;
        this.fundingSources = fundingSources;
        this.sentences = sentences;
        this.clock = clock;
    }

    public String owner() {
        return institutions.required().name();
    }

    /** @param key below {@code report.} in the catalogue */
    public String word(String key, Locale language) {
        return sentences.sentence("report." + key, List.of(), language);
    }

    public String status(OperationStatus status, Locale language) {
        return sentences.sentence("export.word." + status.name(), List.of(), language);
    }

    public String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(word("format.day", language), language)
                .format(day);
    }

    /** @param first what this report adds, in front */
    public List<Fact> facts(List<Fact> first, ReportFilter filter, Caller caller) {
        Locale language = caller.language();
        Institution institution = institutions.required();
        Instant now = clock.instant();
        List<Fact> facts = new ArrayList<>(first);
        facts.add(new Fact(word("fact.unit", language), unit(filter.unitId(), caller)));
        facts.add(new Fact(word("fact.funding-source", language), source(filter.fundingSourceId(), language)));
        Instant asOf = filter.asOf() == null ? now : filter.asOf();
        facts.add(new Fact(word("fact.as-of", language), moment(asOf, institution.timeZone(), language)));
        facts.add(
                new Fact(word("fact.currency", language), institution.currency().getCurrencyCode()));
        facts.add(new Fact(
                word("fact.printed", language), moment(now, institution.timeZone(), language) + " · " + caller.name()));
        return facts;
    }

    private String moment(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern(word("format.moment", language), language)
                .format(instant.atZone(zone));
    }

    private String unit(@Nullable UUID id, Caller caller) {
        if (id == null) {
            return word(
                    caller.scope() instanceof UnitScope.Only ? "fact.units-own" : "fact.units-all", caller.language());
        }
        Unit unit = caller.scope().includes(id) ? units.find(List.of(id)).get(id) : null;
        return unit == null ? id.toString() : unit.code() + " · " + unit.name();
    }

    private String source(@Nullable UUID id, Locale language) {
        if (id == null) {
            return word("fact.funding-sources-all", language);
        }
        FundingSource source = fundingSources.find(List.of(id)).get(id);
        return source == null ? id.toString() : source.name();
    }
}
