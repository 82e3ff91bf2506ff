package org.suividepenses.platform.mariadb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.testing.ChildJvm;

/** A process beside the tests that has the database of the given directory open. */
final class DatabaseUser {
    private DatabaseUser() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (PrivateMariaDb database =
                PrivateMariaDb.open(DataDirectory.open(Path.of(arguments[0])), MariaDbOptions.forTests())) {
            ChildJvm.answer(Long.toString(database.pid()));
            while (true) {
                @Nullable String order = orders.readLine();
                if (order == null || order.equals("close")) {
                    break;
                }
                ChildJvm.answer(Long.toString(database.pid()));
            }
        }
        ChildJvm.answer("closed");
    }
}
