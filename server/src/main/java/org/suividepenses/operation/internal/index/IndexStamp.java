package org.suividepenses.operation.internal.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;

/**
 * What a commit of the index says about itself.
 *
 * @param database the identity of the database it was built from
 * @param watermark every change up to this sequence number is in the commit
 */
public record IndexStamp(String database, long watermark) {

    private static final String SCHEMA_VERSION = "schemaVersion";
    private static final String DATABASE = "database";
    private static final String WATERMARK = "watermark";

    /** Empty when the index was written in another form, or never finished. */
    static Optional<IndexStamp> read(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data == null) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        String database = values.get(DATABASE);
        String watermark = values.get(WATERMARK);
        boolean sameForm = Integer.toString(IndexFields.SCHEMA_VERSION).equals(values.get(SCHEMA_VERSION));
        return sameForm && database != null && watermark != null
                ? Optional.of(new IndexStamp(database, Long.parseLong(watermark)))
                : Optional.empty();
    }

    Map<String, String> asCommitData() {
        return Map.of(
                SCHEMA_VERSION,
                Integer.toString(IndexFields.SCHEMA_VERSION),
                DATABASE,
                database,
                WATERMARK,
                Long.toString(watermark));
    }
}
