package org.suividepenses.exchange.internal.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.Figures;
import org.suividepenses.budget.LineSheet;
import org.suividepenses.kernel.Money;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Reference;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.web.ProblemSentences;

/** A budget as a table that can be imported again: its headings are those that an import knows. */
public final class BudgetTable {

    private static final List<String> PLACE =
            List.of("unit-code", "unit", "category-code", "category", "source-code", "source", "policy", "status");
    private static final List<String> FIGURES =
            List.of("planned", "committed", "realised", "paid", "available", "variance");

    private final Institution institution;
    private final Names names;
    private final ProblemSentences sentences;
    private final Locale language;

    /** What the lines refer to. */
    public record Names(
            Map<UUID, ? extends Reference> units,
            Map<UUID, Category> categories,
            Map<UUID, ? extends Reference> sources) {}

    public BudgetTable(Institution institution, Names names, ProblemSentences sentences, Locale language) {
        this.institution = institution;
        this.names = names;
        this.sentences = sentences;
        this.language = language;
    }

    public Table of(FiscalYear year, List<LineSheet> sheets) {
        String title = said("budget.export.title", year.label());
        return new Table(
                "budget-" + year.label(),
                institution.name(),
                title,
                List.of(),
                said("budget.export.level"),
                columns(year),
                sheets.stream().map(this::row).toList(),
                language);
    }

    private List<Table.Column> columns(FiscalYear year) {
        List<Table.Column> columns = new ArrayList<>();
        PLACE.forEach(name -> columns.add(Table.Column.text(said("budget.export." + name))));
        columns.add(Table.Column.number(said("budget.export.total")));
        for (int month = 1; month <= FiscalYear.MONTHS; month++) {
            columns.add(Table.Column.number(
                    year.calendarMonth(month).getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language)));
        }
        columns.add(Table.Column.text(said("budget.export.notes")));
        FIGURES.forEach(name -> columns.add(Table.Column.number(said("budget.export." + name))));
        return columns;
    }

    private Table.Row row(LineSheet sheet) {
        BudgetLine line = sheet.position().line();
        List<Table.Cell> cells = new ArrayList<>();
        Reference unit = names.units().get(line.place().unitId());
        Category category = line.place().categoryId() == null
                ? null
                : names.categories().get(line.place().categoryId());
        Reference source = line.place().fundingSourceId() == null
                ? null
                : names.sources().get(line.place().fundingSourceId());
        named(unit, unit == null ? "" : unit.name(), cells);
        named(category, category == null ? "" : category.path(), cells);
        named(source, source == null ? "" : source.name(), cells);
        ControlPolicy policy = line.policy();
        cells.add(text(policy == null ? "" : said("budget.export.policy." + policy)));
        cells.add(text(said("budget.export.status." + line.status())));
        cells.add(amount(sheet.planned().total()));
        sheet.planned().months().forEach(month -> cells.add(amount(month)));
        cells.add(text(line.notes()));
        figures(sheet.position().total(), cells);
        return new Table.Row(0, Table.Weight.PLAIN, cells);
    }

    private static void named(@Nullable Reference reference, String name, List<Table.Cell> cells) {
        cells.add(text(reference == null ? "" : reference.code()));
        cells.add(text(name));
    }

    private void figures(Figures figures, List<Table.Cell> cells) {
        for (BigInteger each : List.of(
                figures.planned(),
                figures.committed(),
                figures.realised(),
                figures.paid(),
                figures.available(),
                figures.variance())) {
            cells.add(new Table.Amount(new BigDecimal(each, base().getDefaultFractionDigits())));
        }
    }

    private static Table.Cell text(String text) {
        return text.isEmpty() ? new Table.Blank() : new Table.Text(text);
    }

    private Table.Cell amount(long minorUnits) {
        return new Table.Amount(new Money(minorUnits, base()).toDecimal());
    }

    private Currency base() {
        return institution.currency();
    }

    private String said(String key, Object... arguments) {
        return sentences.sentence(key, List.of(arguments), language);
    }
}
