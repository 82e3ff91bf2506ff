package org.suividepenses.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/** What the application asks its database while something is done, for tests of how often it does. */
public final class StatementLog implements ExecuteListener {

    private volatile @Nullable List<String> running;

    /** @return the statements, from all threads, in the order of their ends */
    public List<String> during(Runnable deed) {
        List<String> statements = new CopyOnWriteArrayList<>();
        running = statements;
        try {
            deed.run();
        } finally {
            running = null;
        }
        return List.copyOf(statements);
    }

    @Override
    public void executeEnd(ExecuteContext context) {
        List<String> statements = running;
        if (statements != null && context.sql() != null) {
            statements.add(context.sql());
        }
    }
}
