package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The columns of the open segments; those of a segment go when it is closed. */
final class ColumnStore {

    private final KeyDictionaries dictionaries = new KeyDictionaries();
    private final ConcurrentMap<IndexReader.CacheKey, SegmentColumns> columns = new ConcurrentHashMap<>();

    KeyDictionaries dictionaries() {
        return dictionaries;
    }

    SegmentColumns of(LeafReader segment) {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        SegmentColumns known = columns.get(core.getKey());
        return known != null
                ? known
                : columns.computeIfAbsent(core.getKey(), key -> {
                    core.addClosedListener(columns::remove);
                    return read(segment);
                });
    }

    private SegmentColumns read(LeafReader segment) {
        try {
            return SegmentColumns.read(segment, dictionaries);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
