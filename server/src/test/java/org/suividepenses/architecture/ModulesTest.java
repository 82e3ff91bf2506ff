package org.suividepenses.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.suividepenses.SuiviApplication;

class ModulesTest {
    private static final Path ARCHITECTURE = Path.of("..", "ARCHITECTURE.md");
    private static final ApplicationModules MODULES = ApplicationModules.of(SuiviApplication.class);

    @Test
    void modulesKeepToTheirBoundaries() {
        MODULES.verify();
    }

    /** Written anew by {@code ./suivi build --refresh}. */
    @Test
    @Tag("generated")
    void theDiagramInArchitectureIsCurrent() throws IOException {
        String document = Files.readString(ARCHITECTURE);
        String current = ModuleDiagram.replacedIn(document, ModuleDiagram.of(MODULES));
        if (Boolean.getBoolean("suivi.refresh")) {
            Files.writeString(ARCHITECTURE, current);
        } else {
            assertThat(document).as("run ./suivi build --refresh").isEqualTo(current);
        }
    }
}
