package org.suividepenses.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import org.suividepenses.platform.data.DataDirectory;

/** The account that measures, which is made once and whose password is known to nobody; its token ends with the bench. */
record Account(Table table, String token) implements AutoCloseable {

    private static final String EMAIL = "bench@example.org";

    static Account of(Table table, DataDirectory data) throws IOException, InterruptedException, SQLException {
        if (table.rows("SELECT id FROM app_user WHERE email = ?", EMAIL).isEmpty()) {
            byte[] password = new byte[24];
            new SecureRandom().nextBytes(password);
            String[] create = {"user", "create", "--email", EMAIL, "--role", "ADMIN", "--password-stdin"};
            RunningServer.command(data.root(), HexFormat.of().formatHex(password) + "\n", create);
        }
        return new Account(
                table, RunningServer.command(data.root(), "", "token", "create", "--email", EMAIL, "--name", "bench"));
    }

    /** An empty data directory gets an institution with some operations first. */
    static void furnish(DataDirectory data, long operations) throws IOException, InterruptedException {
        if (!Files.isDirectory(data.mariadb())) {
            RunningServer.command(data.root(), "", "generate", "--operations", Long.toString(operations));
        }
    }

    @Override
    public void close() throws SQLException {
        table.change(
                "DELETE FROM api_token WHERE name = 'bench' AND user_id = (SELECT id FROM app_user WHERE email = ?)",
                EMAIL);
    }
}
