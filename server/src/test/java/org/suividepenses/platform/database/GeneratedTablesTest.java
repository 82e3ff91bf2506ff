package org.suividepenses.platform.database;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.platform.mariadb.JdbcSettings;
import org.suividepenses.testing.Committed;
import org.suividepenses.testing.TestDatabase;

@Tag("generated")
class GeneratedTablesTest {

    @Test
    void theTableClassesAreThoseOfTheMigrations(@TempDir Path generated) throws Exception {
        JdbcSettings database = TestDatabase.createDatabase();
        TableGenerator.generate(database.url(), database.user(), database.password(), generated);
        Committed.directory(Path.of("src", "generated", "java"), generated);
    }
}
