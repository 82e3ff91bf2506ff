package org.suividepenses.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;

/** The account that measures, made once, whose password is known to nobody; its token lasts as long as this is open. */
record Account(Table table, String token) implements AutoCloseable {

    private static final String EMAIL = "bench@example.org";

    static Account of(Table table, Path data) throws IOException, InterruptedException, SQLException {
        if (table.rows("SELECT id FROM app_user WHERE email = ?", EMAIL).isEmpty()) {
            byte[] password = new byte[24];
            new SecureRandom().nextBytes(password);
            String[] create = {"user", "create", "--email", EMAIL, "--role", "ADMIN", "--password-stdin"};
            RunningServer.command(data, HexFormat.of().formatHex(password) + "\n", create);
        }
        return new Account(
                table, RunningServer.command(data, "", "token", "create", "--email", EMAIL, "--name", "bench"));
    }

    @Override
    public void close() throws SQLException {
        table.change(
                "DELETE FROM api_token WHERE name = 'bench' AND user_id = (SELECT id FROM app_user WHERE email = ?)",
                EMAIL);
    }
}
