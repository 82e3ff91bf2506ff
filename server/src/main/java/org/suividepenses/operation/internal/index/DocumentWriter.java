package org.suividepenses.operation.internal.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes an operation as a Lucene document. Stores nothing: ids and figures are read from columns. */
final class DocumentWriter {

    private static final FieldType TERMS = termsOnly();
    private static final int NAMES_REMEMBERED = 20_000;

    /** Units, categories and suppliers repeat from operation to operation: their names are cut once. */
    private final Cache<String, Set<String>> termsOfNames =
            Caffeine.newBuilder().maximumSize(NAMES_REMEMBERED).build();

    private final Cache<String, BytesRef> ordersOfNames =
            Caffeine.newBuilder().maximumSize(NAMES_REMEMBERED).build();

    Document write(OperationDocument operation) {
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, Ids.bytes(operation.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(IndexFields.ID_HIGH, Ids.sortableHigh(operation.id())));
        document.add(new NumericDocValuesField(IndexFields.ID_LOW, Ids.sortableLow(operation.id())));
        addNumber(document, IndexFields.DATE, operation.date().toEpochDay());
        addNumber(document, IndexFields.AMOUNT, operation.baseAmountMinor());
        for (LocalDate day : operation.paidOn()) {
            document.add(new LongPoint(IndexFields.PAID_ON, day.toEpochDay()));
            document.add(new SortedNumericDocValuesField(IndexFields.PAID_ON, day.toEpochDay()));
        }
        addDimensions(document, operation);
        addHands(document, operation);
        addOrders(document, operation);
        addText(document, operation);
        return document;
    }

    private static void addDimensions(Document document, OperationDocument operation) {
        OperationDocument.Category category = operation.category();
        OperationDocument.Supplier supplier = operation.supplier();
        addCounted(document, Dimension.UNIT, key(operation.unit().id()));
        addCounted(document, Dimension.CATEGORY, key(category == null ? null : category.id()));
        addCounted(document, Dimension.SUPPLIER, key(supplier == null ? null : supplier.id()));
        addCounted(document, Dimension.FUNDING_SOURCE, key(operation.fundingSourceId()));
        addCounted(document, Dimension.STATUS, operation.status());
        addCounted(document, Dimension.PAYMENT_METHOD, key(operation.paymentMethod()));
        addCounted(document, Dimension.HAS_ATTACHMENT, operation.hasAttachment() ? Dimension.YES : Dimension.NO);
        addCounted(document, Dimension.PAID, operation.paid().name());
        addKey(document, Dimension.CURRENCY, operation.currency());
        addKey(document, Dimension.CREATED_BY, key(operation.createdBy()));
        addKey(document, Dimension.IMPORT, key(operation.importId()));
        if (operation.budgetLineIds().isEmpty()) {
            addKey(document, Dimension.BUDGET_LINE, Dimension.NONE);
        }
        addKey(document, Dimension.SPLIT, operation.budgetLineIds().size() > 1 ? Dimension.SEVERAL : Dimension.NONE);
        operation.budgetLineIds().forEach(line -> addKey(document, Dimension.BUDGET_LINE, key(line)));
    }

    private static void addHands(Document document, OperationDocument operation) {
        Stream.of(Optional.ofNullable(operation.createdBy()), Optional.ofNullable(operation.editedBy()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(user -> document.add(new StringField(IndexFields.WRITTEN_BY, key(user), Field.Store.NO)));
        if (operation.approvedBy() != null) {
            document.add(new StringField(IndexFields.APPROVED_BY, key(operation.approvedBy()), Field.Store.NO));
        }
    }

    private void addOrders(Document document, OperationDocument operation) {
        addOrder(document, IndexFields.UNIT_ORDER, orderOfName(operation.unit().name()));
        if (operation.category() != null) {
            addOrder(
                    document,
                    IndexFields.CATEGORY_ORDER,
                    orderOfName(operation.category().path()));
        }
        if (operation.supplier() != null) {
            addOrder(
                    document,
                    IndexFields.SUPPLIER_ORDER,
                    orderOfName(operation.supplier().name()));
        }
        if (operation.number() != null) {
            addOrder(document, IndexFields.NUMBER_ORDER, OrderKeys.ofNumber(operation.number()));
        }
    }

    private void addText(Document document, OperationDocument operation) {
        Set<String> words = new HashSet<>();
        Words.addTerms(operation.description(), words);
        Words.addTerms(operation.reference(), words);
        Words.addTerms(operation.notes(), words);
        if (operation.number() != null) {
            Words.addNumberTerms(operation.number(), words);
        }
        words.addAll(termsOfName(operation.unit().code()));
        words.addAll(termsOfName(operation.unit().name()));
        if (operation.category() != null) {
            words.addAll(termsOfName(operation.category().code()));
            words.addAll(termsOfName(operation.category().path()));
        }
        if (operation.supplier() != null) {
            words.addAll(termsOfName(operation.supplier().name()));
        }
        Set<String> stems = HashSet.newHashSet(words.size());
        for (String word : words) {
            if (Stems.hasStem(word)) {
                stems.add(Stems.stem(word));
            }
        }
        document.add(terms(IndexFields.WORDS, words));
        document.add(terms(IndexFields.STEMS, stems));
    }

    private Set<String> termsOfName(String name) {
        return termsOfNames.get(name, text -> {
            Set<String> terms = new HashSet<>();
            Words.addTerms(text, terms);
            return terms;
        });
    }

    private BytesRef orderOfName(String name) {
        return ordersOfNames.get(name, OrderKeys::ofName);
    }

    private static Field terms(String field, Set<String> words) {
        WordStream stream = new WordStream();
        stream.setWords(words);
        return new Field(field, stream, TERMS);
    }

    private static void addNumber(Document document, String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }

    private static void addKey(Document document, Dimension dimension, String key) {
        document.add(new StringField(dimension.field(), key, Field.Store.NO));
    }

    private static void addCounted(Document document, Dimension dimension, String key) {
        addKey(document, dimension, key);
        document.add(new SortedDocValuesField(dimension.field(), new BytesRef(key)));
    }

    /** As a term too: Lucene then skips what cannot come on the page. */
    private static void addOrder(Document document, String field, BytesRef order) {
        document.add(new StringField(field, order, Field.Store.NO));
        document.add(new SortedDocValuesField(field, order));
    }

    private static String key(@Nullable Object idOrCode) {
        return idOrCode == null ? Dimension.NONE : idOrCode.toString();
    }

    private static FieldType termsOnly() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
