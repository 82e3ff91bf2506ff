package org.suividepenses.operation.internal.index;

import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The fields of the index beside those of {@link Dimension}, and the order its documents are kept in. */
final class IndexFields {

    /** Changes whenever documents are written differently; an index of another version is built again. */
    static final int SCHEMA_VERSION = 7;

    /** Days since 1970-01-01. */
    static final String DATE = "date";

    /** The day of payment, as {@link #DATE}; only where there is one. */
    static final String PAID_ON = "paidOn";

    /** Ids of those who wrote what stands in the operation, and of who approved it: they do not take the next step. */
    static final String WRITTEN_BY = "writtenBy";

    static final String APPROVED_BY = "approvedBy";

    static final String AMOUNT = "amount";

    /** The id as a term, to replace or delete the document. */
    static final String ID = "id";

    /** The halves of the id, shifted so that signed order is the byte order of the database. */
    static final String ID_HIGH = "idHigh";

    static final String ID_LOW = "idLow";

    /** Folded words. */
    static final String WORDS = "words";

    /** Stems of the folded words. */
    static final String STEMS = "stems";

    static final String SUPPLIER_ORDER = "supplierOrder";
    static final String CATEGORY_ORDER = "categoryOrder";
    static final String UNIT_ORDER = "unitOrder";
    static final String NUMBER_ORDER = "numberOrder";

    private IndexFields() {}

    /** The newest first: pages of the usual list are then the first documents that match. */
    static Sort indexOrder() {
        return new Sort(
                new SortField(DATE, SortField.Type.LONG, true),
                new SortField(ID_HIGH, SortField.Type.LONG, true),
                new SortField(ID_LOW, SortField.Type.LONG, true));
    }

    static Term idTerm(UUID id) {
        return new Term(ID, Ids.bytes(id));
    }
}
