package org.suividepenses.testing;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Delete;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Insert;
import org.jooq.Query;
import org.jooq.Update;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses the commit of a transaction that changed something and wrote no entry in the audit trail (DOMAIN rule 8). It listens
 * in every test server, so that every write that any test makes through the application is held to it.
 */
public final class TrailGuard implements ExecuteListener {

    /**
     * What nobody did, or what an entry beside it tells: the machine's own notes, what is counted from other rows, progress of
     * jobs, pieces of a file that is not a document yet, and printed pages, whose file has its entry before it leaves.
     */
    private static final Pattern TOLD_ELSEWHERE =
            Pattern.compile("audit_.*|idempotency_key|creation_queue|spring_session.*"
                    + "|sign_in_failure|one_time_link|operation_change|operation_source|number_sequence|supplier_total"
                    + "|classification_state|import_(file|fault|row|reference)|attachment_(content|upload)|budget_alert"
                    + "|voucher_print|notification|notification_sweep|mail|anchor_mail");

    private static final Pattern WRITE =
            Pattern.compile("^(?:insert (?:ignore )?into|update|delete from|replace into) `?(\\w+)`?");

    @Override
    public void executeEnd(ExecuteContext context) {
        String sql = context.sql();
        Matcher write = WRITE.matcher(sql == null ? "" : sql.strip().toLowerCase(Locale.ROOT));
        if (byTheApplication(context.query())
                && write.find()
                && context.rows() != 0
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            Transaction.current().wrote(write.group(1));
        }
    }

    /** Statements that a test writes as plain text pass; so does nothing of the application, whose repositories build theirs. */
    private static boolean byTheApplication(@Nullable Query query) {
        return query == null || query instanceof Insert || query instanceof Update || query instanceof Delete;
    }

    /** What the transaction of this thread has written so far. */
    private static final class Transaction implements TransactionSynchronization {

        private final Set<String> tables = new TreeSet<>();
        private boolean told;

        static Transaction current() {
            @Nullable Transaction known = TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Transaction.class::isInstance)
                    .map(Transaction.class::cast)
                    .findFirst()
                    .orElse(null);
            if (known != null) {
                return known;
            }
            Transaction begun = new Transaction();
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        }

        void wrote(String table) {
            told |= table.equals("audit_entry");
            if (!TOLD_ELSEWHERE.matcher(table).matches()) {
                tables.add(table);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!told && !tables.isEmpty()) {
                throw new AssertionError("written without an entry in the audit trail: " + tables);
            }
        }
    }
}
