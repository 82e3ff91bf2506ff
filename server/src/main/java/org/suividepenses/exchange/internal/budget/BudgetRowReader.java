package org.suividepenses.exchange.internal.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.Phasing;
import org.suividepenses.exchange.internal.mapping.CategoryPath;
import org.suividepenses.exchange.internal.mapping.RowProblem;
import org.suividepenses.exchange.internal.reading.NumberStyle;
import org.suividepenses.exchange.internal.reading.Reading;
import org.suividepenses.exchange.internal.reading.SourceRow;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.kernel.UnfitCharacters;

/** Reads the rows of one budget file, and gathers what is wrong with them. */
final class BudgetRowReader {

    private final BudgetColumns columns;
    private final NumberStyle style;
    private final Currency base;
    private final KnownCodes codes;
    private final List<RowProblem> problems = new ArrayList<>();

    BudgetRowReader(BudgetColumns columns, NumberStyle style, Currency base, KnownCodes codes) {
        this.columns = columns;
        this.style = style;
        this.base = base;
        this.codes = codes;
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    /** Empty when something is wrong with the row, which is noted. */
    Optional<BudgetRow> read(SourceRow row) {
        int before = problems.size();
        String unit = named(row, BudgetField.UNIT_CODE, BudgetField.UNIT, codes.units());
        if (unit.isEmpty() && columns.hasUnit()) {
            refuse(row, BudgetField.UNIT, "", "import.unit.missing");
        }
        String category = named(row, BudgetField.CATEGORY_CODE, BudgetField.CATEGORY, codes.categories());
        if (category.isEmpty()) {
            refuse(row, BudgetField.CATEGORY, "", "import.budget.category-missing");
        }
        String source = named(row, BudgetField.SOURCE_CODE, BudgetField.SOURCE, codes.sources());
        ControlPolicy policy = policy(row);
        String notes = text(row, BudgetField.NOTES);
        if (notes.length() > BudgetLine.NOTES_LENGTH || UnfitCharacters.in(notes)) {
            refuse(row, BudgetField.NOTES, notes, "import.text.unusable");
        }
        Phasing phasing = phasing(row);
        if (phasing == null || problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new BudgetRow(row.line(), unit, CategoryPath.split(category), source, policy, notes, phasing));
    }

    /** The code where it is known, else the name; what an export made inert is as it was. */
    private String named(SourceRow row, BudgetField code, BudgetField name, Predicate<String> known) {
        String codeText = text(row, code);
        String nameText = text(row, name);
        return nameText.isEmpty() || (!codeText.isEmpty() && known.test(codeText)) ? codeText : nameText;
    }

    private String text(SourceRow row, BudgetField field) {
        String text = columns.has(field) ? row.text(columns.column(field)) : "";
        return text.matches("'[=+@-].*") ? text.substring(1) : text;
    }

    private @Nullable ControlPolicy policy(SourceRow row) {
        String text = text(row, BudgetField.POLICY);
        if (text.isEmpty()) {
            return null;
        }
        return switch (SearchText.fold(text).toUpperCase(Locale.ROOT)) {
            case "BLOCK", "BLOQUER" -> ControlPolicy.BLOCK;
            case "WARN", "AVERTIR" -> ControlPolicy.WARN;
            case "ALLOW", "AUTORISER" -> ControlPolicy.ALLOW;
            default -> {
                refuse(row, BudgetField.POLICY, text, "import.budget.policy");
                yield null;
            }
        };
    }

    /** Null after something was noted. */
    private @Nullable Phasing phasing(SourceRow row) {
        int before = problems.size();
        Long total = columns.has(BudgetField.TOTAL) ? amount(row, columns.column(BudgetField.TOTAL)) : null;
        List<Long> months = new ArrayList<>();
        boolean written = false;
        for (int column : columns.months()) {
            Long amount = amount(row, column);
            written = written || amount != null;
            months.add(amount == null ? Long.valueOf(0) : amount);
        }
        if (problems.size() > before) {
            return null;
        }
        if (total == null && !written) {
            refuse(row, BudgetField.TOTAL, "", "import.amount.missing");
            return null;
        }
        try {
            return written ? byMonth(row, months, total) : Phasing.even(total == null ? 0 : total);
        } catch (Money.AmountTooLarge tooLarge) {
            refuse(row, BudgetField.TOTAL, "", "import.amount.too-large");
            return null;
        }
    }

    private @Nullable Phasing byMonth(SourceRow row, List<Long> months, @Nullable Long total) {
        Phasing phasing = new Phasing(months);
        if (total != null && total != phasing.total()) {
            refuse(row, BudgetField.TOTAL, row.text(columns.column(BudgetField.TOTAL)), "import.budget.total-differs");
            return null;
        }
        return phasing;
    }

    /** Null for a blank cell, or after something was noted. */
    private @Nullable Long amount(SourceRow row, int column) {
        String text = row.text(column);
        BigDecimal stored = row.number(column);
        Reading<BigDecimal> reading = stored == null ? style.read(text) : new Reading.Value<>(stored);
        return switch (reading) {
            case Reading.Blank<BigDecimal> blank -> null;
            case Reading.Unreadable<BigDecimal>(String code) -> refused(row, text, code);
            case Reading.Value<BigDecimal>(BigDecimal value) -> minorUnits(row, text, value);
        };
    }

    private @Nullable Long minorUnits(SourceRow row, String text, BigDecimal value) {
        if (value.signum() < 0) {
            return refused(row, text, "budget.negative-forecast");
        }
        try {
            return Money.exactly(value, base).minorUnits();
        } catch (Money.AmountTooLarge tooLarge) {
            return refused(row, text, "import.amount.too-large");
        } catch (Money.TooManyDecimals tooMany) {
            return refused(row, text, "import.amount.decimals");
        }
    }

    private @Nullable Long refused(SourceRow row, String text, String code) {
        refuse(row, BudgetField.TOTAL, text, code);
        return null;
    }

    private void refuse(SourceRow row, BudgetField field, String value, String code) {
        problems.add(new RowProblem(row.line(), field.key(), value, code));
    }
}
