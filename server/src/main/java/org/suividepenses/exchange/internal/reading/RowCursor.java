package org.suividepenses.exchange.internal.reading;

import java.io.Closeable;
import java.util.Iterator;

/** The rows of a file from its first line on, read as they are asked for; to be closed. */
public interface RowCursor extends Iterator<SourceRow>, Closeable {

    @Override
    void close();
}
