package org.suividepenses.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suividepenses.organisation.ReferenceName;

class CodeDerivationTest {

    @Test
    void aCodeIsTheNameInPlainCapitals() {
        assertThat(derive("Direction des études")).isEqualTo("DIRECTION-DES-ETUDES");
        assertThat(derive("« Scolarité » (1re année)")).isEqualTo("SCOLARITE-1RE-ANNEE");
    }

    @Test
    void aLongNameIsCutBetweenWords() {
        assertThat(derive("Service de la maintenance des bâtiments")).isEqualTo("SERVICE-DE-LA");
    }

    @Test
    void aTakenCodeGetsANumber() {
        assertThat(CodeDerivation.derive(new ReferenceName("Scolarité"), Set.of("scolarite", "scolarite-2")::contains))
                .isEqualTo("SCOLARITE-3");
    }

    @Test
    void aNameWithoutLettersStillGetsACode() {
        assertThat(derive("!?")).isEqualTo("X");
    }

    private static String derive(String name) {
        return CodeDerivation.derive(new ReferenceName(name), code -> false);
    }
}
