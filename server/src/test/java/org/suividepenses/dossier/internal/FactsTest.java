package org.suividepenses.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Facts FACTS = new Facts(Map.of("allocation", "611 · Eau = 375"));

    @Test
    void whoKnowsTheFactsCannotTellTheirCodeWithoutTheSecret() {
        byte[] ours = new byte[32];
        byte[] theirs = new byte[32];
        theirs[0] = 1;
        assertThat(FACTS.code(ours)).hasSize(Facts.CODE_LENGTH).matches("[0-9A-F]+");
        assertThat(FACTS.code(ours)).isEqualTo(FACTS.code(ours)).isNotEqualTo(FACTS.code(theirs));
    }
}
