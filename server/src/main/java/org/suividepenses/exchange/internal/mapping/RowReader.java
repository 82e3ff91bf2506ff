package org.suividepenses.exchange.internal.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.internal.reading.SourceRow;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;

/** A mapping bound to a file: reads its rows. One thread at a time. */
public final class RowReader {

    private static final int NAME_LENGTH = 200;
    private static final int REFERENCE_LENGTH = 100;
    private static final int DESCRIPTION_LENGTH = 500;
    private static final int NOTES_LENGTH = 4_000;
    private static final int RATE_DECIMALS = 12;
    private static final int RATE_DIGITS = 12;

    private final Mapping mapping;
    private final ColumnIndex index;
    private final ColumnStyles styles;
    private final Currency base;
    private final @Nullable Currency constant;
    private final @Nullable RowsBesides besides;

    private RowReader(
            Mapping mapping,
            ColumnIndex index,
            ColumnStyles styles,
            Currency base,
            @Nullable Currency constant,
            @Nullable RowsBesides besides) {
        this.mapping = mapping;
        this.index = index;
        this.styles = styles;
        this.base = base;
        this.constant = constant;
        this.besides = besides;
    }

    /**
     * Binds the mapping; passes over the whole file once when formats are to be found out.
     *
     * @param base the institution's currency
     * @throws ProblemException naming every column the file does not have and every field that is missing
     */
    public static RowReader bind(Mapping mapping, TabularFile file, Currency base) {
        Currency constant = constantCurrency(mapping, base);
        requireFields(mapping, base, constant);
        ColumnIndex index = new ColumnIndex(mapping, file.layout().header());
        RowsBesides besides = mapping.totals() == TotalsRows.READ
                ? null
                : new RowsBesides(index, file.layout().header());
        return new RowReader(mapping, index, new ColumnStyles(mapping, index, file), base, constant, besides);
    }

    /** How columns were understood, where their writer should look twice. */
    public List<ColumnNote> notes() {
        return styles.notes();
    }

    /** The text that fills a field in this row, as it stands in the file. */
    public String text(SourceRow row, Target target) {
        return new RowCells(mapping, index, styles, row).text(target);
    }

    public RowReading read(SourceRow row) {
        if (row.blank()) {
            return new RowReading.Blank(row.line());
        }
        String skipped = besides == null ? null : besides.reason(row);
        if (skipped != null) {
            return new RowReading.Skipped(row.line(), RowsBesides.text(row), skipped);
        }
        RowCells cells = new RowCells(mapping, index, styles, row);
        MappedRow mapped = mapped(cells, row.line());
        return mapped == null || !cells.problems().isEmpty()
                ? new RowReading.Faulty(row.line(), List.copyOf(cells.problems()))
                : new RowReading.Understood(mapped);
    }

    private @Nullable MappedRow mapped(RowCells cells, long line) {
        LocalDate date = cells.date();
        Currency currency = currency(cells);
        RowAmount amount = currency == null ? null : RowAmount.read(cells, currency);
        BigDecimal rate = currency == null ? null : rate(cells, currency, amount);
        String supplier = cells.text(Target.SUPPLIER, NAME_LENGTH);
        String unit = cells.text(Target.UNIT, NAME_LENGTH);
        if (unit.isEmpty() && cells.has(Target.UNIT)) {
            cells.refuse(Target.UNIT, "import.unit.missing");
        }
        List<String> category = cells.path(Target.CATEGORY);
        if (category.stream().anyMatch(name -> name.length() > NAME_LENGTH)) {
            cells.refuse(Target.CATEGORY, "import.text.too-long");
        }
        String fundingSource = cells.text(Target.FUNDING_SOURCE, NAME_LENGTH);
        String reference = cells.text(Target.REFERENCE, REFERENCE_LENGTH);
        String description = description(cells, supplier, category, reference);
        String paymentMethod = paymentMethod(cells);
        String notes = cells.text(Target.NOTES, NOTES_LENGTH);
        if (date == null || amount == null || !cells.problems().isEmpty()) {
            return null;
        }
        RowIdentity said = RowIdentity.of(content(
                date,
                amount,
                rate,
                supplier,
                unit,
                category,
                fundingSource,
                reference,
                description,
                paymentMethod,
                notes));
        boolean keyed = index.key().length > 0 && !cells.keyBlank();
        RowIdentity identity = keyed ? RowIdentity.of(cells.key()) : said;
        return new MappedRow(
                line,
                date,
                amount.quantity(),
                amount.unitPrice(),
                amount.amount(),
                rate,
                supplier,
                unit,
                category,
                fundingSource,
                reference,
                description,
                paymentMethod,
                notes,
                identity,
                said,
                keyed ? cells.keyText() : "");
    }

    private static List<String> content(
            LocalDate date,
            RowAmount amount,
            @Nullable BigDecimal rate,
            String supplier,
            String unit,
            List<String> category,
            String fundingSource,
            String reference,
            String description,
            @Nullable String paymentMethod,
            String notes) {
        List<String> content = new ArrayList<>();
        content.add("content");
        content.add(date.toString());
        content.add(amount.quantity().toPlainString());
        content.add(amount.amount().toPlainString());
        content.add(amount.amount().currency().getCurrencyCode());
        content.add(rate == null ? "" : rate.stripTrailingZeros().toPlainString());
        content.addAll(List.of(supplier, unit, String.join("›", category), fundingSource, reference, description));
        content.add(paymentMethod == null ? "" : paymentMethod);
        content.add(notes);
        return content;
    }

    /** Every operation says something: what it is for, else from whom, else of which kind, else its reference. */
    private static String description(RowCells cells, String supplier, List<String> category, String reference) {
        String text = cells.text(Target.DESCRIPTION, DESCRIPTION_LENGTH);
        if (!text.isEmpty()) {
            return text;
        }
        String instead = !supplier.isEmpty() ? supplier : !category.isEmpty() ? category.getLast() : reference;
        if (instead.isEmpty()) {
            cells.refuse(Target.DESCRIPTION, "import.description.missing");
        }
        return instead;
    }

    private @Nullable Currency currency(RowCells cells) {
        if (constant != null) {
            return constant;
        }
        String text = cells.text(Target.CURRENCY);
        Currency currency = text.isEmpty() ? base : CurrencyWords.currency(text);
        if (currency == null) {
            cells.refuse(Target.CURRENCY, "import.currency.unknown");
        }
        return currency;
    }

    private @Nullable BigDecimal rate(RowCells cells, Currency currency, @Nullable RowAmount amount) {
        if (currency.equals(base)) {
            return null;
        }
        int before = cells.problems().size();
        BigDecimal rate = cells.number(Target.RATE);
        if (rate == null) {
            if (cells.problems().size() == before) {
                cells.refuse(Target.RATE, "import.rate.missing-in-line");
            }
            return null;
        }
        BigDecimal plain = rate.stripTrailingZeros();
        if (plain.signum() <= 0 || plain.scale() > RATE_DECIMALS || plain.precision() - plain.scale() > RATE_DIGITS) {
            cells.refuse(Target.RATE, "import.rate.unusable");
            return null;
        }
        try {
            if (amount != null) {
                amount.amount().convertedAt(rate, base);
            }
        } catch (Money.AmountTooLarge tooLarge) {
            cells.refuse(Target.RATE, "import.amount.too-large");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static @Nullable String paymentMethod(RowCells cells) {
        String words = cells.text(Target.PAYMENT_METHOD);
        String method = PaymentMethodWords.method(words);
        if (method == null && !words.isEmpty()) {
            cells.refuse(Target.PAYMENT_METHOD, "import.payment-method.unknown");
        }
        return method;
    }

    /** The currency of every row, or null when a column says. */
    private static @Nullable Currency constantCurrency(Mapping mapping, Currency base) {
        FieldSource source = mapping.source(Target.CURRENCY);
        if (source == null) {
            return base;
        }
        if (source.value() == null) {
            return null;
        }
        Currency currency = CurrencyWords.currency(source.value());
        if (currency == null) {
            throw ProblemException.validation("/currency", "import.mapping.currency", source.value());
        }
        return currency;
    }

    private static void requireFields(Mapping mapping, Currency base, @Nullable Currency constant) {
        List<FieldProblem> problems = new ArrayList<>();
        if (mapping.source(Target.DATE) == null) {
            problems.add(FieldProblem.of("/date", "import.mapping.date-missing"));
        }
        if (mapping.source(Target.AMOUNT) == null && mapping.source(Target.UNIT_PRICE) == null) {
            problems.add(FieldProblem.of("/amount", "import.mapping.amount-missing"));
        }
        if (constant != null && !constant.equals(base) && mapping.source(Target.RATE) == null) {
            problems.add(FieldProblem.of(
                    "/rate", "import.mapping.rate-missing", constant.getCurrencyCode(), base.getCurrencyCode()));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.validation(problems);
        }
    }
}
