package org.suividepenses.platform.cli;

/** The running application, as a command sees it. Closing it stops what it started. */
public interface Services extends AutoCloseable {

    /** The service of that type. */
    <T> T get(Class<T> type);

    @Override
    void close();
}
