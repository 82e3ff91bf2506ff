package org.suividepenses.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/** Whether the account of the application could change what it should only add to: trail, ledger, payments (ADR 0024). */
@Component
public class TrailRights {

    private static final Logger LOG = LoggerFactory.getLogger(TrailRights.class);

    private final DataSource application;

    TrailRights(DataSource application) {
        this.application = application;
    }

    /** Each right that goes too far and on what, as the database writes it; empty when all is well. */
    public List<String> excess() {
        try (Connection connection = application.getConnection()) {
            return AccountGrants.excess(connection, connection.getCatalog()).stream()
                    .map(AccountGrants.Excess::toString)
                    .toList();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the rights of the application's account", e);
        }
    }

    @EventListener
    void warn(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebApplicationContext) {
            List<String> excess = excess();
            if (!excess.isEmpty()) {
                LOG.warn(
                        "The database account of the application could change the audit trail, the ledger or payments: {}",
                        excess);
            }
        }
    }
}
