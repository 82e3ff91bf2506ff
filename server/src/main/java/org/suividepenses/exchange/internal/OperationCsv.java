package org.suividepenses.exchange.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.Allocations;
import org.suividepenses.operation.NamedLine;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.OperationList.ExportedOperation;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.organisation.Category;
import org.suividepenses.platform.table.CellText;
import org.suividepenses.platform.table.CsvDialect;
import org.suividepenses.platform.web.ProblemSentences;

/** Writes operations as rows of CSV. */
public final class OperationCsv implements Closeable {

    /** The word for a line of a unit that who exports does not see. */
    private static final String UNSEEN_LINE = "UNSEEN_LINE";

    private static final List<String> COLUMNS = List.of(
            "number",
            "status",
            "date",
            "unit-code",
            "unit",
            "category-code",
            "category",
            "funding-source",
            "supplier",
            "reference",
            "description",
            "quantity",
            "unit-price",
            "amount",
            "currency",
            "rate",
            "base-amount",
            "payment-method",
            "notes",
            "allocation",
            "attachments",
            "paid",
            "paid-on",
            "id");

    private final CsvWriter writer;
    private final CsvDialect dialect;
    private final Map<String, String> words;
    private long count;

    public OperationCsv(OutputStream out, ProblemSentences sentences, Locale language) throws IOException {
        this.dialect = CsvDialect.of(language);
        this.words = Stream.of(
                        Stream.of(OperationStatus.values()).map(Enum::name),
                        Stream.of(PaymentMethod.values()).map(Enum::name),
                        Stream.of(UNSEEN_LINE))
                .flatMap(names -> names)
                .collect(Collectors.toMap(
                        name -> name, word -> sentences.sentence("export.word." + word, List.of(), language)));
        this.writer = dialect.begin(out);
        writer.writeRecord(COLUMNS.stream()
                .map(column -> sentences.sentence("export.column." + column, List.of(), language))
                .toList());
    }

    public long count() {
        return count;
    }

    public void write(ExportedOperation exported) {
        NamedOperation named = exported.named();
        Operation operation = named.operation();
        OperationContent content = operation.content();
        Category category = named.category();
        writer.writeRecord(
                operation.number() == null ? "" : operation.number().toString(),
                word(operation.status().name()),
                content.date().toString(),
                CellText.inert(named.unit().code()),
                CellText.inert(named.unit().name()),
                category == null ? "" : CellText.inert(category.code()),
                category == null ? "" : CellText.inert(category.path()),
                named.fundingSource() == null
                        ? ""
                        : CellText.inert(named.fundingSource().name()),
                named.supplier() == null ? "" : CellText.inert(named.supplier().name()),
                CellText.inert(content.reference()),
                CellText.inert(content.description()),
                number(content.price().quantity()),
                number(content.price().unitPrice()),
                number(operation.amount().toDecimal()),
                operation.amount().currency().getCurrencyCode(),
                number(content.price().rate()),
                number(operation.baseAmount().toDecimal()),
                content.paymentMethod() == null
                        ? ""
                        : word(content.paymentMethod().name()),
                CellText.inert(content.notes()),
                CellText.inert(allocation(exported.split())),
                Integer.toString(operation.attachments()),
                number(operation.paid().toDecimal()),
                text(operation.life().paidOn()),
                operation.id().toString());
        count++;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Each part of a split as its line and its amount in the base currency; empty for an automatic allocation. */
    private String allocation(List<Allocations.Part> split) {
        return split.stream()
                .map(part -> {
                    NamedLine line = part.line();
                    return (line == null ? word(UNSEEN_LINE) : line.text())
                            + " = "
                            + number(part.amount().toDecimal());
                })
                .collect(Collectors.joining(" | "));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String word(String name) {
        return words.getOrDefault(name, name);
    }

    private String number(@Nullable BigDecimal number) {
        return number == null ? "" : dialect.number(number);
    }
}
